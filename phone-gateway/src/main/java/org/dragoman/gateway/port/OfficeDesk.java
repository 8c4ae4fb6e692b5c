package org.dragoman.gateway.port;

import java.util.Optional;
import java.util.UUID;
import org.dragoman.gateway.domain.CityId;
import org.dragoman.gateway.domain.Language;
import org.dragoman.gateway.domain.PhoneNumber;
import org.dragoman.gateway.domain.script.Typed;
import reactor.core.publisher.Mono;

/**
 * What dispatch-service knows of offices that call (contract dispatch-internal.yaml). Every question may be repeated. An
 * error means that nothing is known: ask again.
 */
public interface OfficeDesk {

    /**
     * Whether the caller's own phone says which office it is.
     *
     * @param from empty where it is withheld
     */
    Mono<Boolean> recognises(UUID callId, PhoneNumber line, Optional<PhoneNumber> from);

    /**
     * Whether the call is now known to be an office's; what was wrong is never told.
     *
     * @param attempt tells the attempts of a call apart
     */
    Mono<Boolean> lets(UUID callId, PhoneNumber line, String code, Typed pin, int attempt);

    /** @param field what was typed for what the agency asked last */
    Mono<Answer> ask(UUID callId, PhoneNumber line, Language variety, Optional<Field> field);

    record Field(String name, Typed value) {}

    sealed interface Answer {

        /** @param reference short and speakable */
        record Admitted(CityId city, UUID legId, String room, String reference) implements Answer {}

        /** The agency wants to know this first; there is no request yet. */
        record Asks(String field, String label, int digits) implements Answer {}

        /** No office, or a variety that is not interpreted there. */
        record Refused() implements Answer {}
    }
}
