package org.dragoman.dispatch.adapter.postgres;

import java.util.List;
import java.util.Map;
import org.dragoman.dispatch.domain.CityId;
import org.dragoman.dispatch.domain.interpreter.InterpreterId;
import org.dragoman.dispatch.domain.shift.Roster;
import org.dragoman.dispatch.domain.shift.Shift;
import org.dragoman.dispatch.port.Shifts;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Shifts in their table. People who are due are taken by their row: another instance passes over them and finds them
 * done; a crash leaves them due.
 */
@Repository
class PgShifts implements Shifts {

    private static final String LOCK_ONE = """
            select interpreter_id from dispatch.interpreter
            where city_id = :city and interpreter_id = :interpreter for update
            """;
    private static final String FORGET = """
            delete from dispatch.shift where city_id = :city and interpreter_id = :interpreter
            """;

    private final CityTransactions transactions;
    private final ShiftRows rows = new ShiftRows();
    private final ShiftTurns turns = new ShiftTurns();
    private final OnCall onCall = new OnCall();

    PgShifts(CityTransactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public Mono<Roster> roster(CityId city, InterpreterId interpreter) {
        return transactions.single(city, sql -> rows.roster(sql, city, interpreter));
    }

    @Override
    public Mono<Roster> replace(CityId city, InterpreterId interpreter, List<Shift> shifts) {
        return transactions.in(city, sql -> sql.sql(LOCK_ONE).bind("city", city.value())
                .bind("interpreter", interpreter.value()).fetch().one()
                .flatMap(known -> sql.sql(FORGET).bind("city", city.value()).bind("interpreter", interpreter.value())
                        .fetch().rowsUpdated())
                .flatMap(forgotten -> Flux.fromIterable(shifts)
                        .concatMap(shift -> rows.add(sql, city, interpreter, shift))
                        .then(rows.roster(sql, city, interpreter))));
    }

    @Override
    public Flux<InterpreterId> turn(CityId city) {
        return transactions.in(city, sql -> turns.due(sql, city)
                .flatMap(due -> due.isEmpty()
                        ? Mono.just(List.<InterpreterId>of())
                        : rows.shifts(sql, city, due.stream().map(ShiftTurns.Due::interpreter).toList())
                                .flatMap(shifts -> turn(sql, city, due, shifts))))
                .flatMapIterable(moved -> moved);
    }

    private Mono<List<InterpreterId>> turn(
            DatabaseClient sql, CityId city, List<ShiftTurns.Due> due, Map<InterpreterId, List<Shift>> shifts) {
        return Flux.fromIterable(due)
                .concatMap(one -> turns.write(sql, city, one,
                        new Roster(one.zone(), shifts.getOrDefault(one.interpreter(), List.of()))))
                .flatMap(Mono::justOrEmpty)
                .collectList();
    }

    @Override
    public Flux<InterpreterId> callIn(CityId city) {
        return transactions.in(city, sql -> onCall.callIn(sql, city)).flatMapIterable(called -> called);
    }

    @Override
    public Flux<InterpreterId> letGo(CityId city) {
        return transactions.in(city, sql -> onCall.letGo(sql, city)).flatMapIterable(gone -> gone);
    }
}
