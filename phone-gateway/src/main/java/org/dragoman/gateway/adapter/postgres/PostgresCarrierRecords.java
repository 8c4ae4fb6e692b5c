package org.dragoman.gateway.adapter.postgres;

import java.time.Instant;
import org.dragoman.gateway.domain.CityId;
import org.dragoman.gateway.port.CarrierRecords;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The rows of gateway.carrier_record; legs and line calls write theirs themselves, by trigger. */
final class PostgresCarrierRecords implements CarrierRecords {

    private static final String NOTE = """
            insert into gateway.carrier_record (city_id, call_sid, ended_at, due_at)
            values (:city, :call, :ended, :ended)
            on conflict do nothing
            """;
    private static final String DUE = "select city_id, call_sid from gateway.due_carrier_records(:before)";
    private static final String CLAIM = """
            update gateway.carrier_record set due_at = gateway.clock() + interval '5 minutes'
            where call_sid = :call and due_at <= gateway.clock()
            """;
    private static final String ERASED = "update gateway.carrier_record set due_at = null where call_sid = :call";

    private final CityDatabase database;

    PostgresCarrierRecords(CityDatabase database) {
        this.database = database;
    }

    @Override
    public Mono<Void> note(Record call, Instant endedAt) {
        return database.single(call.city(), db -> db.sql(NOTE).bind("city", call.city().value())
                .bind("call", call.callSid()).bind("ended", endedAt).then());
    }

    @Override
    public Flux<Record> due(Instant endedBefore) {
        return database.outside().sql(DUE).bind("before", endedBefore)
                .map(row -> new Record(new CityId(Cells.text(row, "city_id")), Cells.text(row, "call_sid")))
                .all().collectList().flatMapMany(Flux::fromIterable)
                .concatMap(call -> claim(call).filter(claimed -> claimed == 1).map(claimed -> call), 1);
    }

    private Mono<Long> claim(Record call) {
        return database.single(call.city(),
                db -> db.sql(CLAIM).bind("call", call.callSid()).fetch().rowsUpdated());
    }

    @Override
    public Mono<Void> erased(Record call) {
        return database.single(call.city(), db -> db.sql(ERASED).bind("call", call.callSid()).then());
    }
}
