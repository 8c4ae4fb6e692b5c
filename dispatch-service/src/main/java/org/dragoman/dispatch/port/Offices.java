package org.dragoman.dispatch.port;

import org.dragoman.dispatch.domain.CityId;
import org.dragoman.dispatch.domain.place.OfficePhone;
import reactor.core.publisher.Mono;

/** The directory of a city's offices. */
public interface Offices {

    /** Empty where no office of the city has this code. */
    Mono<OfficePhone> withCode(CityId city, String code);
}
