package org.dragoman.dispatch.port;

import java.util.Optional;
import java.util.UUID;
import org.dragoman.dispatch.domain.CityId;
import org.dragoman.dispatch.domain.interpreter.Availability;
import org.dragoman.dispatch.domain.interpreter.DutyState;
import org.dragoman.dispatch.domain.interpreter.InterpreterId;
import org.dragoman.dispatch.domain.leg.LegId;
import reactor.core.publisher.Mono;

/** Calls to the duty line: who says to be who, who is believed, and what they chose. Each may be asked again. */
public interface DutyCalls {

    /**
     * How far a call has come.
     *
     * @param wrong tries that failed
     * @param pinHash of the number that was typed; empty where there is no such interpreter, no PIN, or a lock on it
     */
    record Standing(int wrong, boolean entered, Optional<String> pinHash) {}

    /** The number typed at this try; void once the try was judged. */
    Mono<Void> typeNumber(CityId city, UUID call, int attempt, String number);

    /** Empty for a call that typed no number, or did so more than an hour ago. */
    Mono<Standing> standing(CityId city, UUID call);

    /** The PIN of this hash was right; nothing where it was changed or locked meanwhile. */
    Mono<Void> enter(CityId city, UUID call, int attempt, String pinHash);

    /** The try failed: it counts once for the call, and for the interpreter, whose PIN every fifth locks for 15 minutes. */
    Mono<Void> refuse(CityId city, UUID call, int attempt);

    /** Empty where nobody has entered. */
    Mono<DutyState> state(CityId city, UUID call);

    /** As {@link Interpreters#choose}, once for each press; whose choice it is. Empty where nobody has entered. */
    Mono<InterpreterId> choose(CityId city, UUID call, int press, Availability wanted);

    /**
     * The registered phone of the number that was typed is to ring, for a call of this new id. False, and nothing rings,
     * where nobody has that number, who has it is in a call, or was called back a minute ago, or three times in an hour.
     */
    Mono<Boolean> callBack(CityId city, UUID call, LegId ring);

    /** 1 was pressed on a phone that was called back: its owner has entered, and the phone is good. */
    Mono<Void> enterRung(CityId city, UUID call);

    /** Whoever has entered was heard and hears us. */
    Mono<Void> phoneIsGood(CityId city, UUID call);

    /** A PIN, chosen anew: wrong tries and locks are forgotten. False for somebody whom this city does not have. */
    Mono<Boolean> choosePin(CityId city, InterpreterId interpreter, String pinHash);
}
