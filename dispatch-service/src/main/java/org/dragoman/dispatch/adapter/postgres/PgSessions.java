package org.dragoman.dispatch.adapter.postgres;

import org.dragoman.dispatch.domain.interpreter.InterpreterId;
import org.dragoman.dispatch.port.Suspension;
import io.r2dbc.spi.Readable;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.dragoman.dispatch.domain.CityId;
import org.dragoman.dispatch.domain.assignment.AssignmentId;
import org.dragoman.dispatch.domain.assignment.AssignmentState;
import org.dragoman.dispatch.domain.leg.LegId;
import org.dragoman.dispatch.domain.request.RequestId;
import org.dragoman.dispatch.domain.request.RequestState;
import org.dragoman.dispatch.domain.session.SessionEvent;
import org.dragoman.dispatch.domain.session.SessionRules;
import org.dragoman.dispatch.domain.session.Verdict;
import org.dragoman.dispatch.port.Sessions;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** One event, one transaction: lock, load, decide by the rules, write what they say. */
@Repository
class PgSessions implements Sessions {

    private static final String REMEMBER_EVENT = """
            insert into dispatch.applied_event (city_id, event_id, applied_at)
            values (:city, :event, dispatch.clock())
            on conflict do nothing
            """;
    private static final String REQUEST_OF = """
            select request_id from dispatch.leg where city_id = :city and leg_id = :leg
            """;
    private static final String IS_ANCHOR = "select anchor from dispatch.leg where city_id = :city and leg_id = :leg";
    private static final String HOLDS_THE_LINE = """
            select extract(epoch from dispatch.clock() - r.waiting_since)::float8 as waited,
                dispatch.ladder_of(r.city_id, r.ladder_version)::text as ladder
            from dispatch.leg l
            join dispatch.request r on r.city_id = l.city_id and r.request_id = l.request_id
            where l.city_id = :city and l.leg_id = :leg and l.anchor and l.role = 'RESIDENT' and l.state <> 'ENDED'
              and r.channel = 'PHONE' and r.reach = 'STAY_ON_LINE' and r.state = 'WAITING' and r.session_began_at is null
            """;
    private static final String STATE_OF = """
            select state from dispatch.request where city_id = :city and request_id = :request
            """;
    private static final String ASSIGNMENT_STATE = """
            select state from dispatch.assignment
            where city_id = :city and assignment_id = :assignment and epoch = :epoch
            """;
    private static final String IS_ON_BREAK = """
            select i.availability = 'ON_BREAK' as on_break
            from dispatch.assignment a join dispatch.interpreter i using (city_id, interpreter_id)
            where a.city_id = :city and a.assignment_id = :assignment
            """;
    /** A phone that left a room which was closed for all is not meant: its session ends. */
    private static final String INTERPRETS_STILL = """
            select exists (
                select 1 from dispatch.leg l
                join dispatch.assignment a on a.city_id = l.city_id and a.assignment_id = l.assignment_id
                where l.city_id = :city and l.leg_id = :leg and a.interpreter_id is not null
                  and (a.state = 'ACCEPTED'
                      or a.state = 'CONNECTED' and (l.state = 'JOINED' or a.deadline_at is not null or exists (
                          -- a caller whose line dropped is being called once more
                          select 1 from dispatch.request r
                          join dispatch.leg c on c.city_id = r.city_id and c.request_id = r.request_id and c.anchor
                          where r.city_id = l.city_id and r.request_id = l.request_id and r.state = 'CONNECTING'
                            and r.called_again and c.state <> 'PLANNED')))) as still
            """;
    /** {@code Session.mayCallAgain}, and that they were cut off, or are not known to be there. */
    private static final String MAY_CALL_AGAIN = """
            select exists (
                select 1 from dispatch.leg l
                join dispatch.request r on r.city_id = l.city_id and r.request_id = l.request_id
                join dispatch.assignment a on a.city_id = l.city_id and a.assignment_id = l.assignment_id
                where l.city_id = :city and l.leg_id = :leg and a.state = 'CONNECTED' and a.interpreter_id is not null
                  and r.channel = 'PHONE' and r.reach = 'CALL_BACK'
                  and (r.state = 'CONNECTING' and r.called_again
                      or r.state = 'IN_SESSION' and not r.called_again and l.state = 'LEFT'
                          and r.waiting_since <= r.session_began_at)) as may
            """;
    private static final String OVERDUE = """
            select request_id from dispatch.request
            where city_id = :city and ended_at is null and deadline_at <= (select dispatch.clock())
            union
            select request_id from dispatch.assignment
            where city_id = :city and ended_at is null and deadline_at <= (select dispatch.clock())
            limit :limit
            """;

    private final CityTransactions transactions;
    private final SessionLoader loader;
    private final ChangeWriter writer;
    private final SuspensionWriter suspension;

    PgSessions(
            CityTransactions transactions, SessionLoader loader, ChangeWriter writer, SuspensionWriter suspension) {
        this.transactions = transactions;
        this.loader = loader;
        this.writer = writer;
        this.suspension = suspension;
    }

    @Override
    public Mono<Verdict> apply(CityId city, RequestId request, SessionEvent event, Optional<String> eventId) {
        return transactions.in(city, sql -> remember(sql, city, eventId)
                .flatMap(fresh -> fresh
                        ? decide(sql, city, request, event)
                        : Mono.just(new Verdict.Ignored("this event was applied before"))));
    }

    private static Mono<Boolean> remember(DatabaseClient sql, CityId city, Optional<String> eventId) {
        return eventId.map(id -> sql.sql(REMEMBER_EVENT).bind("city", city.value()).bind("event", id)
                .fetch().rowsUpdated().map(rows -> rows == 1)).orElse(Mono.just(true));
    }

    private Mono<Verdict> decide(DatabaseClient sql, CityId city, RequestId request, SessionEvent event) {
        return loader.lock(sql, city, request)
                .flatMap(session -> switch (SessionRules.on(session, event)) {
                    case Verdict.Changed changed ->
                        writer.write(sql, session, changed.change()).thenReturn((Verdict) changed);
                    case Verdict.Ignored ignored -> Mono.just(ignored);
                })
                .defaultIfEmpty(new Verdict.Ignored("no such request"));
    }

    @Override
    public Mono<Suspension> suspend(CityId city, InterpreterId interpreter) {
        return suspension.suspend(city, interpreter);
    }

    @Override
    public Mono<RequestId> requestOf(CityId city, LegId leg) {
        return transactions.single(city, sql -> sql.sql(REQUEST_OF).bind("city", city.value()).bind("leg", leg.value())
                .map(row -> new RequestId(Rows.uuid(row, "request_id"))).one());
    }

    @Override
    public Mono<Boolean> isAnchor(CityId city, LegId leg) {
        return transactions.single(city, sql -> sql.sql(IS_ANCHOR).bind("city", city.value()).bind("leg", leg.value())
                .map(row -> Rows.flag(row, "anchor")).one());
    }

    @Override
    public Mono<Boolean> offersCallBack(CityId city, LegId leg) {
        return transactions.single(city, sql -> sql.sql(HOLDS_THE_LINE).bind("city", city.value())
                .bind("leg", leg.value()).map(PgSessions::isLate).one()).defaultIfEmpty(false);
    }

    private static boolean isLate(Readable row) {
        var waited = Duration.ofSeconds(Objects.requireNonNull(row.get("waited", Double.class)).longValue());
        return Settings.ladder(Rows.text(row, "ladder")).at(waited).callBack();
    }

    @Override
    public Mono<Boolean> isInterpretersStill(CityId city, LegId leg) {
        return transactions.single(city,
                sql -> sql.sql(INTERPRETS_STILL).bind("city", city.value()).bind("leg", leg.value())
                        .map(row -> Rows.flag(row, "still")).one());
    }

    @Override
    public Mono<Boolean> mayCallAgain(CityId city, LegId leg) {
        return transactions.single(city,
                sql -> sql.sql(MAY_CALL_AGAIN).bind("city", city.value()).bind("leg", leg.value())
                        .map(row -> Rows.flag(row, "may")).one());
    }

    @Override
    public Mono<RequestState> stateOf(CityId city, RequestId request) {
        return transactions.single(city, sql -> sql.sql(STATE_OF).bind("city", city.value())
                .bind("request", request.value()).map(row -> RequestState.valueOf(Rows.text(row, "state"))).one());
    }

    @Override
    public Mono<AssignmentState> assignmentState(CityId city, AssignmentId assignment, long epoch) {
        return transactions.single(city, sql -> sql.sql(ASSIGNMENT_STATE).bind("city", city.value())
                .bind("assignment", assignment.value()).bind("epoch", epoch)
                .map(row -> AssignmentState.valueOf(Rows.text(row, "state"))).one());
    }

    @Override
    public Mono<Boolean> isOnBreak(CityId city, AssignmentId assignment) {
        return transactions.single(city, sql -> sql.sql(IS_ON_BREAK).bind("city", city.value())
                .bind("assignment", assignment.value()).map(row -> Rows.flag(row, "on_break")).one());
    }

    @Override
    public Flux<RequestId> overdue(CityId city, int limit) {
        return transactions.single(city, sql -> sql.sql(OVERDUE).bind("city", city.value()).bind("limit", limit)
                .map(row -> new RequestId(Rows.uuid(row, "request_id"))).all().collectList())
                .flatMapIterable(found -> found);
    }
}
