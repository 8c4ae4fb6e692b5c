package org.dragoman.dispatch.adapter.seed;

import org.dragoman.dispatch.adapter.postgres.CityTransactions;
import org.dragoman.dispatch.config.DemoDutyProperties;
import org.dragoman.dispatch.domain.CityId;
import org.dragoman.dispatch.port.Passwords;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Gives the interpreters of a seed file the PIN of this start; the one before it ends. */
class DemoDutyPin {

    private static final String PINS = """
            insert into dispatch.duty_pin (city_id, interpreter_id, pin_hash, chosen_at)
            select city_id, interpreter_id, :hash, dispatch.clock()
            from dispatch.interpreter where city_id = :city and public_number = any(:numbers)
            on conflict (city_id, interpreter_id) do update
            set pin_hash = excluded.pin_hash, chosen_at = excluded.chosen_at, wrong = 0, locked_until = null
            """;

    private final CityTransactions transactions;
    private final Passwords passwords;
    private final DemoDutyProperties demo;

    DemoDutyPin(CityTransactions transactions, Passwords passwords, DemoDutyProperties demo) {
        this.transactions = transactions;
        this.passwords = passwords;
        this.demo = demo;
    }

    Mono<Void> grant(CitySeed seed) {
        if (demo.dutyPin().isEmpty()) {
            return Mono.empty();
        }
        var city = new CityId(seed.city().id());
        var numbers = seed.interpreters().stream().map(CitySeed.Interpreter::number).toArray(String[]::new);
        return Mono.fromCallable(() -> passwords.hash(demo.dutyPin())).subscribeOn(Schedulers.boundedElastic())
                .flatMap(hash -> transactions.single(city, sql -> sql.sql(PINS).bind("city", city.value())
                        .bind("numbers", numbers).bind("hash", hash).fetch().rowsUpdated()))
                .then();
    }
}
