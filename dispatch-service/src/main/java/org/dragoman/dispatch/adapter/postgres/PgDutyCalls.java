package org.dragoman.dispatch.adapter.postgres;

import io.r2dbc.spi.Readable;
import java.util.Optional;
import java.util.UUID;
import org.dragoman.dispatch.domain.CityId;
import org.dragoman.dispatch.domain.interpreter.Availability;
import org.dragoman.dispatch.domain.interpreter.DutyState;
import org.dragoman.dispatch.domain.interpreter.InterpreterId;
import org.dragoman.dispatch.domain.leg.LegId;
import org.dragoman.dispatch.port.DutyCalls;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The rows of dispatch.duty_call and dispatch.duty_pin. */
@Repository
class PgDutyCalls implements DutyCalls {

    private static final String FORGET = """
            delete from dispatch.duty_call
            where city_id = :city and began_at < (select dispatch.clock()) - interval '1 day'
            """;
    private static final String NUMBER = """
            insert into dispatch.duty_call as c (city_id, call_id, number, began_at)
            values (:city, :call, :number, dispatch.clock())
            on conflict (city_id, call_id) do update set number = excluded.number
            where c.wrong = :attempt and c.interpreter_id is null
            """;
    /** A lock is worth nothing to a guesser who cannot tell it from a wrong number. */
    private static final String USABLE = """
            (p.locked_until is null or p.locked_until <= (select dispatch.clock())) and p.wrong < 100
            """;
    private static final String STANDING = """
            select c.wrong, c.interpreter_id is not null as entered, p.pin_hash
            from dispatch.duty_call c
            left join dispatch.interpreter i on i.city_id = c.city_id and i.public_number = c.number
            left join dispatch.duty_pin p on p.city_id = i.city_id and p.interpreter_id = i.interpreter_id and\s"""
            + USABLE
            + """
                    where c.city_id = :city and c.call_id = :call
                      and c.began_at > (select dispatch.clock()) - interval '1 hour'
                    """;
    private static final String ENTER = """
            with believed as (
                update dispatch.duty_pin p set wrong = 0, locked_until = null
                from dispatch.duty_call c
                join dispatch.interpreter i on i.city_id = c.city_id and i.public_number = c.number
                where c.city_id = :city and c.call_id = :call and c.wrong = :attempt and c.interpreter_id is null
                  and p.city_id = i.city_id and p.interpreter_id = i.interpreter_id and p.pin_hash = :hash and\s"""
            + USABLE
            + """
                    returning p.interpreter_id)
                    update dispatch.duty_call c set interpreter_id = b.interpreter_id
                    from believed b where c.city_id = :city and c.call_id = :call
                    """;
    private static final String REFUSE = """
            with judged as (
                update dispatch.duty_call set wrong = wrong + 1
                where city_id = :city and call_id = :call and wrong = :attempt and interpreter_id is null
                returning city_id, number)
            update dispatch.duty_pin p
            set wrong = p.wrong + 1,
                locked_until = case when mod(p.wrong + 1, 5) = 0 then dispatch.clock() + interval '15 minutes' end
            from judged j
            join dispatch.interpreter i on i.city_id = j.city_id and i.public_number = j.number
            where p.city_id = i.city_id and p.interpreter_id = i.interpreter_id and\s""" + USABLE;
    private static final String STATE = """
            select i.availability, i.chosen_next
            from dispatch.duty_call c join dispatch.interpreter i using (city_id, interpreter_id)
            where c.city_id = :city and c.call_id = :call
            """;
    private static final String PRESS = """
            update dispatch.duty_call set presses = :press
            where city_id = :city and call_id = :call and interpreter_id is not null and presses < :press
            returning interpreter_id
            """;
    private static final String WHO = """
            select interpreter_id from dispatch.duty_call
            where city_id = :city and call_id = :call and interpreter_id is not null
            """;
    private static final String GOOD = """
            update dispatch.interpreter i set phone_checked_at = dispatch.clock()
            from dispatch.duty_call c
            where c.city_id = :city and c.call_id = :call
              and i.city_id = c.city_id and i.interpreter_id = c.interpreter_id
            """;
    /** Ten seconds later: whoever asked from that very phone has heard the farewell by then, and the phone is not busy. */
    private static final String CALL_BACK = """
            with rung as (
                update dispatch.interpreter i set called_back_at = t.now
                from dispatch.duty_call c
                join dispatch.city on city.city_id = c.city_id
                cross join (select dispatch.clock() as now) t
                where c.city_id = :city and c.call_id = :call and c.called_back_at is null
                  and c.interpreter_id is null and c.rings is null
                  and i.city_id = c.city_id and i.public_number = c.number
                  and i.availability not in ('OFFERED', 'IN_CALL')
                  and (i.called_back_at is null or i.called_back_at <= t.now - interval '1 minute')
                  and (select count(*) from dispatch.duty_call d where d.city_id = c.city_id
                      and d.rings = i.interpreter_id and d.began_at > t.now - interval '1 hour') < 3
                returning i.city_id, i.interpreter_id, c.number, city.hub_language, t.now),
            asked as (
                update dispatch.duty_call c set called_back_at = r.now from rung r
                where c.city_id = :city and c.call_id = :call),
            ring as (
                insert into dispatch.duty_call (city_id, call_id, number, rings, began_at)
                select city_id, :ring, number, interpreter_id, now from rung)
            insert into dispatch.outbox (city_id, command_id, leg_id, kind, body, state, created_at, due_at)
            select city_id, gen_random_uuid(), :ring, 'CALL_BACK_ON_DUTY',
                jsonb_build_object('leg', jsonb_build_object('value', cast(:ring as uuid)), 'interpreter',
                    jsonb_build_object('value', interpreter_id), 'language', hub_language), 'PENDING', now, now + interval '10 seconds'
            from rung
            """;
    private static final String ENTER_RUNG = """
            update dispatch.duty_call set interpreter_id = rings
            where city_id = :city and call_id = :call and rings is not null and interpreter_id is null
            """;
    private static final String PIN = """
            insert into dispatch.duty_pin (city_id, interpreter_id, pin_hash, chosen_at)
            select city_id, interpreter_id, :hash, dispatch.clock()
            from dispatch.interpreter where city_id = :city and interpreter_id = :interpreter
            on conflict (city_id, interpreter_id) do update
            set pin_hash = excluded.pin_hash, chosen_at = excluded.chosen_at, wrong = 0, locked_until = null
            """;

    private final CityTransactions transactions;

    PgDutyCalls(CityTransactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public Mono<Void> typeNumber(CityId city, UUID call, int attempt, String number) {
        return transactions.in(city, sql -> sql.sql(FORGET).bind("city", city.value()).fetch().rowsUpdated()
                .then(of(sql, NUMBER, city, call).bind("attempt", attempt).bind("number", number).fetch()
                        .rowsUpdated()))
                .then();
    }

    @Override
    public Mono<Standing> standing(CityId city, UUID call) {
        return transactions.single(city, sql -> of(sql, STANDING, city, call).map(row -> new Standing(
                (int) Rows.number(row, "wrong"), Rows.flag(row, "entered"),
                Optional.ofNullable(row.get("pin_hash", String.class)))).one());
    }

    @Override
    public Mono<Void> enter(CityId city, UUID call, int attempt, String pinHash) {
        return transactions.single(city, sql -> of(sql, ENTER, city, call).bind("attempt", attempt)
                .bind("hash", pinHash).fetch().rowsUpdated()).then();
    }

    @Override
    public Mono<Void> refuse(CityId city, UUID call, int attempt) {
        return transactions.single(city, sql -> of(sql, REFUSE, city, call).bind("attempt", attempt).fetch()
                .rowsUpdated()).then();
    }

    @Override
    public Mono<DutyState> state(CityId city, UUID call) {
        return transactions.single(city, sql -> of(sql, STATE, city, call).map(row -> new DutyState(
                Availability.valueOf(Rows.text(row, "availability")),
                Optional.ofNullable(row.get("chosen_next", String.class)).map(Availability::valueOf))).one());
    }

    @Override
    public Mono<InterpreterId> choose(CityId city, UUID call, int press, Availability wanted) {
        return transactions.in(city, sql -> of(sql, PRESS, city, call).bind("press", press)
                .map(PgDutyCalls::interpreter).one()
                .flatMap(who -> PgInterpreters.choose(sql, city, who, wanted).thenReturn(who))
                .switchIfEmpty(Mono.defer(() -> of(sql, WHO, city, call).map(PgDutyCalls::interpreter).one())));
    }

    @Override
    public Mono<Boolean> callBack(CityId city, UUID call, LegId ring) {
        return transactions.single(city, sql -> of(sql, CALL_BACK, city, call).bind("ring", ring.value()).fetch()
                .rowsUpdated()).map(rows -> rows == 1);
    }

    @Override
    public Mono<Void> enterRung(CityId city, UUID call) {
        return transactions.in(city, sql -> of(sql, ENTER_RUNG, city, call).fetch().rowsUpdated()
                .filter(rows -> rows == 1)
                .flatMap(entered -> of(sql, GOOD, city, call).fetch().rowsUpdated()))
                .then();
    }

    @Override
    public Mono<Void> phoneIsGood(CityId city, UUID call) {
        return transactions.single(city, sql -> of(sql, GOOD, city, call).fetch().rowsUpdated()).then();
    }

    @Override
    public Mono<Boolean> choosePin(CityId city, InterpreterId interpreter, String pinHash) {
        return transactions.single(city, sql -> sql.sql(PIN).bind("city", city.value())
                .bind("interpreter", interpreter.value()).bind("hash", pinHash).fetch().rowsUpdated())
                .map(rows -> rows == 1);
    }

    private static GenericExecuteSpec of(DatabaseClient sql, String statement, CityId city, UUID call) {
        return sql.sql(statement).bind("city", city.value()).bind("call", call);
    }

    private static InterpreterId interpreter(Readable row) {
        return new InterpreterId(Rows.uuid(row, "interpreter_id"));
    }
}
