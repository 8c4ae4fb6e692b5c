package org.dragoman.gateway.adapter.postgres;

import org.dragoman.gateway.domain.CityId;
import org.dragoman.gateway.domain.PhoneNumber;
import org.dragoman.gateway.port.OptOuts;
import reactor.core.publisher.Mono;

/** The rows of gateway.opt_out; {@link PostgresTextQueue} reads them as it claims, and adds to them what the carrier says. */
final class PostgresOptOuts implements OptOuts {

    private static final String ADD = """
            insert into gateway.opt_out (city_id, number_key, since) values (:city, :key, gateway.clock())
            on conflict do nothing
            """;
    private static final String REMOVE = "delete from gateway.opt_out where city_id = :city and number_key = :key";

    private final CityDatabase database;
    private final NumberKeys keys;

    PostgresOptOuts(CityDatabase database, NumberKeys keys) {
        this.database = database;
        this.keys = keys;
    }

    @Override
    public Mono<Void> add(CityId city, PhoneNumber number) {
        return write(ADD, city, number);
    }

    @Override
    public Mono<Void> remove(CityId city, PhoneNumber number) {
        return write(REMOVE, city, number);
    }

    private Mono<Void> write(String statement, CityId city, PhoneNumber number) {
        return database.single(city,
                db -> db.sql(statement).bind("city", city.value()).bind("key", keys.of(number)).then());
    }
}
