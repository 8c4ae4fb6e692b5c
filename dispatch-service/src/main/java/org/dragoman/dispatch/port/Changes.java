package org.dragoman.dispatch.port;

import org.dragoman.dispatch.domain.CityId;
import reactor.core.publisher.Flux;

/** Tells every open screen and every instance that something moved. Hints only: whoever hears one reads again. */
public interface Changes {

    void tell(CityId city, Hint hint);

    /** Hot; a slow listener misses hints, never facts. Completes with the application. */
    Flux<Hint> of(CityId city);
}
