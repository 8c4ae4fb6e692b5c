package org.dragoman.dispatch.port;

import java.time.Duration;
import org.dragoman.dispatch.domain.CityId;
import reactor.core.publisher.Mono;

/** How often a name was tried with a wrong password, whether or not there is such an account. */
public interface LoginFailures {

    /** How long this name has to wait before its next try; zero when it may try now. */
    Mono<Duration> wait(CityId city, String username);

    /** After some tries each failure doubles the wait, up to a quarter of an hour. */
    Mono<Void> failed(CityId city, String username);

    Mono<Void> forget(CityId city, String username);
}
