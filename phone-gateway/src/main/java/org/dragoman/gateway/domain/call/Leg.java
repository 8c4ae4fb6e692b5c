package org.dragoman.gateway.domain.call;

import java.util.Optional;
import org.dragoman.gateway.domain.LegKey;

/**
 * A phone call as far as the gateway knows.
 *
 * @param rang whether the phone was ever heard to ring: only then is silence a miss
 */
public record Leg(LegKey key, LegPlan plan, LegPhase phase, Optional<String> callSid, Optional<RoomStay> stay,
        Optional<StopOrder> stop, boolean rang) {

    Leg in(LegPhase next) {
        return new Leg(key, plan, next, callSid, stay, stop, rang || next == LegPhase.RINGING);
    }

    Leg staying(RoomStay newStay) {
        return new Leg(key, plan, phase, callSid, Optional.of(newStay), stop, rang);
    }

    Leg rung() {
        return new Leg(key, plan, phase, callSid, stay, stop, true);
    }

    public boolean isOver() {
        return phase == LegPhase.ENDED;
    }

    public boolean wasAnswered() {
        return phase == LegPhase.ANSWERED || phase == LegPhase.JOINED || phase == LegPhase.LEFT;
    }
}
