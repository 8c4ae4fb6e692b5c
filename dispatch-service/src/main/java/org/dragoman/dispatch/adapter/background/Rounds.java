package org.dragoman.dispatch.adapter.background;

import java.time.Duration;
import java.util.function.Function;
import org.dragoman.dispatch.domain.CityId;
import org.dragoman.dispatch.domain.place.City;
import org.dragoman.dispatch.port.Cities;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Does a piece of work for every city, again and again, never two rounds at once; a failed round is followed by the next. */
class Rounds {

    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);
    private static final Duration LONGEST_ROUND = Duration.ofSeconds(30);

    private final String name;
    private final Cities cities;
    private final Function<CityId, Mono<?>> work;

    Rounds(String name, Cities cities, Function<CityId, Mono<?>> work) {
        this.name = name;
        this.cities = cities;
        this.work = work;
    }

    Disposable every(Duration pause) {
        return round().then(Mono.delay(pause)).repeat().subscribe();
    }

    private Mono<Void> round() {
        return cities.all().flatMapMany(Flux::fromIterable).map(City::id)
                .concatMap(this::forCity)
                .then()
                .onErrorResume(this::report);
    }

    private Mono<Void> forCity(CityId city) {
        return Mono.defer(() -> work.apply(city)).timeout(LONGEST_ROUND).then().onErrorResume(this::report);
    }

    private Mono<Void> report(Throwable failure) {
        LOG.warn("{} did not finish a round and goes on: {}", name, failure.toString());
        return Mono.empty();
    }
}
