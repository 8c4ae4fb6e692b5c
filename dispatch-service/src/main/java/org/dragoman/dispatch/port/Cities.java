package org.dragoman.dispatch.port;

import java.util.List;
import java.util.Optional;
import org.dragoman.dispatch.domain.CityId;
import org.dragoman.dispatch.domain.place.City;
import org.dragoman.dispatch.domain.place.Line;
import org.dragoman.dispatch.domain.place.Notice;
import org.dragoman.dispatch.domain.place.StaffLine;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The cities of this installation and what they have set. */
public interface Cities {

    Mono<List<City>> all();

    /** Empty for a city that is not here. */
    Mono<City> city(CityId id);

    Flux<Line> lines(CityId id);

    Flux<StaffLine> staffLines(CityId id);

    /** From now on all lines of the city say this to their callers; empty: nothing. */
    Mono<Void> announce(CityId city, Optional<Notice> notice);

    /** Empty for a number that is no language line of this installation. */
    Mono<LineSite> lineSite(String number);
}
