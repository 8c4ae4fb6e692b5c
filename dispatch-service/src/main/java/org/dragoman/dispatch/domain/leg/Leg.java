package org.dragoman.dispatch.domain.leg;

import java.util.Optional;
import org.dragoman.dispatch.domain.place.OfficePhone;
import org.dragoman.dispatch.domain.place.Opening;

/**
 * One phone call of a session.
 *
 * @param anchor when it ends, all end
 * @param held in the room but hearing hold words only
 * @param office whose phone it is, where that is known
 */
public record Leg(LegId id, LegRole role, boolean anchor, LegState state, boolean held, Optional<OfficePhone> office) {

    public Leg(LegId id, LegRole role, boolean anchor, LegState state, boolean held) {
        this(id, role, anchor, state, held, Optional.empty());
    }

    public Leg in(LegState next) {
        return new Leg(id, role, anchor, next, held, office);
    }

    public Leg holding(boolean next) {
        return new Leg(id, role, anchor, state, next, office);
    }

    /** Somebody has picked up: a phone that only rings is nobody to ring others for. */
    public boolean isOnTheLine() {
        return switch (state) {
            case ANSWERED, JOINED, LEFT -> true;
            case PLANNED, ORDERED, RINGING, ENDED -> false;
        };
    }

    public boolean isInRoom() {
        return state == LegState.JOINED;
    }

    /** Of an office that does not answer at this moment. */
    public Optional<Opening.Closed> closed() {
        return office.flatMap(OfficePhone::closed);
    }
}
