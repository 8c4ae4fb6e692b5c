package org.dragoman.dispatch.port;

import org.dragoman.dispatch.domain.CityId;
import org.dragoman.dispatch.domain.interpreter.DoNotSend;
import org.dragoman.dispatch.domain.interpreter.EmergencyCertification;
import org.dragoman.dispatch.domain.interpreter.InterpreterId;
import reactor.core.publisher.Mono;

/**
 * Changes of what interpreters may do. Each moves the qualification version, so that no match that was thought out before
 * commits after it; an offer that rings is refused at press 1.
 */
public interface Qualifications {

    /**
     * From now on this person's phone rings no more for the place. Twice is harmless. Empty where this city has no such
     * interpreter, agency or site.
     */
    Mono<InterpreterId> bar(CityId city, DoNotSend entry, DoNotSend.Reason reason);

    /** Ends the entry of this very place; empty for an interpreter whom this city does not have. */
    Mono<InterpreterId> lift(CityId city, DoNotSend entry);

    /** Empty for an interpreter whom this city does not have. Twice is harmless: the later end holds. */
    Mono<InterpreterId> certify(CityId city, EmergencyCertification certification);
}
