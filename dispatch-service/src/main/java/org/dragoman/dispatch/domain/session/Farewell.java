package org.dragoman.dispatch.domain.session;

import org.dragoman.dispatch.domain.leg.Leg;
import org.dragoman.dispatch.domain.leg.LegRole;
import org.dragoman.dispatch.domain.request.RequestState;

/** The last words that a person hears: nobody is hung up on in silence. */
final class Farewell {

    private Farewell() {}

    /** @param residentFirst of a resident who was rung it is not said that the desk does not answer */
    static Word to(Leg leg, Happening happening, RequestState next, boolean residentFirst) {
        return switch (next) {
            case UNFILLED -> leg.role().interprets() ? Word.CALL_ENDED : Word.NO_INTERPRETER;
            case ABANDONED -> happening == Happening.ANCHOR_NOT_REACHED && leg.role().interprets()
                    ? residentFirst ? Word.CALL_ENDED : Word.DESK_NOT_REACHED
                    : Word.CALLER_LEFT;
            case CONNECTING -> happening == Happening.INTERPRETER_ACCEPTED ? Word.OFFER_TAKEN : Word.CALL_ENDED;
            case COMPLETED, OVERFLOWED ->
                leg.role() == LegRole.RESIDENT ? Word.CONVERSATION_ENDED : Word.CALL_ENDED;
            case WAITING, RINGING, IN_SESSION, CANCELLED -> Word.CALL_ENDED;
        };
    }
}
