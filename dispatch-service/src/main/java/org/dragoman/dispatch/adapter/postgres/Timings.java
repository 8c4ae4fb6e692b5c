package org.dragoman.dispatch.adapter.postgres;

import org.dragoman.dispatch.domain.CityId;
import org.dragoman.dispatch.domain.session.Timing;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** The patience that a city has set. */
final class Timings {

    private Timings() {}

    static Mono<Timing> of(DatabaseClient sql, CityId city) {
        return sql.sql("select settings from dispatch.city where city_id = :city").bind("city", city.value())
                .map(row -> Settings.timing(Rows.text(row, "settings"))).one();
    }
}
