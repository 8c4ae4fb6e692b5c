package org.dragoman.gateway.adapter.postgres;

import io.r2dbc.spi.Readable;
import org.dragoman.gateway.domain.call.EventReason;
import org.dragoman.gateway.domain.call.LegEvent;
import org.dragoman.gateway.port.EventOutbox;
import org.dragoman.gateway.port.OutgoingEvent;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Events in gateway.event; of each leg only the oldest untold one is due. */
final class PostgresEventOutbox implements EventOutbox {

    private static final String DUE = "select city_id, id from gateway.due_events()";
    private static final String LEASE = """
            with still_due as (
                select event_id from gateway.event
                where event_id = any(:ids) and due_at <= gateway.clock()
                for update skip locked),
            leased as (
                update gateway.event e
                set due_at = gateway.clock() + interval '5 seconds', attempts = e.attempts + 1
                from still_due d
                where e.event_id = d.event_id
                returning e.city_id, e.event_id, e.leg_id, e.kind, e.reason, e.at, e.position)
            select city_id, event_id, leg_id, kind, reason, at from leased order by position
            """;
    private static final String DELIVERED = "update gateway.event set due_at = null where event_id = :id";
    private static final String PUT_BACK = """
            update gateway.event
            set due_at = gateway.clock() + make_interval(secs => least(3, 0.1 * 2 ^ least(attempts, 10)))
            where event_id = :id and due_at is not null
            """;

    private final CityDatabase database;
    private final DueTasks due;

    PostgresEventOutbox(CityDatabase database) {
        this.database = database;
        this.due = new DueTasks(database, DUE, LEASE);
    }

    @Override
    public Flux<OutgoingEvent> lease() {
        return due.lease(PostgresEventOutbox::event);
    }

    private static OutgoingEvent event(Readable row) {
        return new OutgoingEvent(Cells.uuid(row, "event_id"), Cells.legKey(row),
                new LegEvent(LegEvent.Kind.valueOf(Cells.text(row, "kind")),
                        Cells.maybeText(row, "reason").map(EventReason::valueOf)),
                Cells.instant(row, "at"));
    }

    @Override
    public Mono<Void> delivered(OutgoingEvent event) {
        return update(event, DELIVERED);
    }

    @Override
    public Mono<Void> putBack(OutgoingEvent event) {
        return update(event, PUT_BACK);
    }

    private Mono<Void> update(OutgoingEvent event, String sql) {
        return database.single(event.leg().city(), db -> db.sql(sql).bind("id", event.eventId()).then());
    }
}
