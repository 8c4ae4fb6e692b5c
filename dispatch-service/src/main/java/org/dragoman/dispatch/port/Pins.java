package org.dragoman.dispatch.port;

import java.util.Optional;
import reactor.core.publisher.Mono;

/** Compares PINs. Slow on purpose, and off the event loops. */
public interface Pins {

    /** Takes as long where there is nothing to compare with; false then. */
    Mono<Boolean> matches(String pin, Optional<String> hash);
}
