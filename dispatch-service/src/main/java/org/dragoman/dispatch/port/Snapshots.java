package org.dragoman.dispatch.port;

import org.dragoman.dispatch.domain.CityId;
import reactor.core.publisher.Mono;

/** Counts of a city, taken in one statement so that they add up. */
public interface Snapshots {

    Mono<Snapshot> take(CityId city);
}
