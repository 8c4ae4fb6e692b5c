package org.dragoman.gateway.port;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.dragoman.gateway.domain.CityId;
import org.dragoman.gateway.domain.Language;
import org.dragoman.gateway.domain.PhoneNumber;
import org.dragoman.gateway.domain.call.Role;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Calls to language lines and to lines of offices, each with one outcome in the end. */
public interface LineCalls {

    /** True when this call of the method was the first. */
    Mono<Boolean> begin(LineCallKey call);

    /**
     * Kept before dispatch-service is asked, so that a crash between the two can be made good. True when an earlier
     * question of this call may have been heard without its answer coming back.
     */
    Mono<Boolean> choose(LineCallKey call, Choice choice);

    /** dispatch-service certainly kept nothing of this call. */
    Mono<Void> notAsked(LineCallKey call);

    /** The request stands: the caller's phone is now a leg. If the caller has hung up meanwhile, or was handed
     * to the backup line, that leg has ended.
     * True when this call of the method was the first. */
    Mono<Boolean> becomeLeg(LineCallKey call, Role role, UUID legId, String room, Language words);

    /** True when this call of the method decided the outcome. */
    Mono<Boolean> settle(LineCallKey call, Outcome outcome);

    /** The phone call is over. True when it ends a call that had chosen nothing: it left in the menu. */
    Mono<Ending> end(LineCallKey call, Instant at);

    /** Calls without a leg that began before this, and lack an outcome, an end or an answer. */
    Flux<LineCall> unsettled(Instant before);

    /** @param callSid the carrier's id */
    record LineCallKey(CityId city, String callSid) {}

    record Choice(PhoneNumber line, Language variety, Language words) {}

    /**
     * @param choice what was chosen, where dispatch-service may have heard of it
     * @param atBackup handed to the backup line
     */
    record LineCall(LineCallKey key, Optional<Choice> choice, boolean ended, boolean atBackup) {}

    /** calls = requests + left in the menu + handed to the backup line. */
    enum Outcome {
        REQUEST, LEFT, BACKUP
    }

    /** What the end of a call means. */
    enum Ending {
        LEFT_IN_MENU, WITH_OUTCOME, CHOSEN_WITHOUT_REQUEST, UNKNOWN_CALL
    }
}
