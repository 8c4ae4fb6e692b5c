package org.dragoman.dispatch.usecase;

import org.dragoman.dispatch.domain.place.Line;
import org.dragoman.dispatch.port.Cities;
import reactor.core.publisher.Flux;

/** Every language line of the installation, for the gateway that answers them. */
public class ListLines {

    private final Cities cities;

    public ListLines(Cities cities) {
        this.cities = cities;
    }

    public Flux<Line> list() {
        return cities.all().flatMapIterable(all -> all).concatMap(city -> cities.lines(city.id()));
    }
}
