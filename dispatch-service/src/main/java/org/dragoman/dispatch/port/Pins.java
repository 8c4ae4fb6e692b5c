package org.dragoman.dispatch.port;

import java.util.Optional;
import org.dragoman.dispatch.domain.interpreter.Pin;
import reactor.core.publisher.Mono;

/** PINs as one-way hashes, slow on purpose and off the event loops. */
public interface Pins {

    Mono<String> hash(Pin pin);

    /** As slow as ever where there is nothing to compare with, or nothing that could be a PIN: false then. */
    Mono<Boolean> matches(String typed, Optional<String> hash);
}
