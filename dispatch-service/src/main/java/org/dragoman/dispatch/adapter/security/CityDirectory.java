package org.dragoman.dispatch.adapter.security;

import java.time.Duration;
import java.util.List;
import org.dragoman.dispatch.domain.CityId;
import org.dragoman.dispatch.domain.place.City;
import org.dragoman.dispatch.port.Cities;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The cities of this installation, asked for with every page: kept for half a minute. */
@Component
public class CityDirectory {

    private static final Duration KEPT = Duration.ofSeconds(30);

    private final Mono<List<City>> cities;

    CityDirectory(Cities cities) {
        this.cities = cities.all().cache(found -> found.isEmpty() ? Duration.ZERO : KEPT, error -> Duration.ZERO,
                () -> Duration.ZERO);
    }

    public Mono<List<City>> all() {
        return cities;
    }

    /** What a stranger names is not a city yet: asking the database for its rows would open connections for it. */
    Mono<Boolean> knows(Secret secret) {
        return city(secret.city()).hasElement();
    }

    public Mono<City> city(CityId id) {
        return cities.flatMapIterable(found -> found).filter(city -> city.id().equals(id)).next();
    }
}
