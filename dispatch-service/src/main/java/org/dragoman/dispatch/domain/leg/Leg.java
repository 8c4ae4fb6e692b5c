package org.dragoman.dispatch.domain.leg;

/**
 * One phone call of a session.
 *
 * @param anchor when it ends, all end
 * @param held in the room but hearing hold words only
 */
public record Leg(LegId id, LegRole role, boolean anchor, LegState state, boolean held) {

    public Leg in(LegState next) {
        return new Leg(id, role, anchor, next, held);
    }

    public boolean isInRoom() {
        return state == LegState.JOINED;
    }
}
