package org.dragoman.dispatch.domain.session;

import java.util.List;
import java.util.function.Function;
import org.dragoman.dispatch.domain.assignment.Assignment;
import org.dragoman.dispatch.domain.leg.Leg;
import org.dragoman.dispatch.domain.leg.LegState;
import org.dragoman.dispatch.domain.request.RequestState;

/** Works an action of the table out for the phones and people of one session. */
record Consequences(Session session, Happening happening, RequestState next) {

    List<Effect> of(Action action) {
        var seat = new SeatEffects(session, happening);
        var phones = new PhoneEffects(session);
        return switch (action) {
            case TAKE_SEAT -> forLive(seat::take);
            case CONNECT_INTERPRETER -> forLive(seat::connect);
            case RELEASE_INTERPRETER -> forLive(live -> release(seat, phones, live));
            case HOLD_OTHERS -> phones.holdOthers();
            case RESUME_OTHERS -> phones.resumeOthers();
            case RING_ANCHOR -> phones.ring(planned(true));
            case RING_GUESTS -> phones.ring(planned(false));
            case TELL_GUEST_MISSING -> phones.tellRoom(Word.AGENCY_NOT_REACHED);
            case STOP_EVERYONE -> session.legs().stream()
                    .filter(leg -> leg.state().isUp() && !PhoneEffects.isInterpreters(leg))
                    .map(leg -> stop(phones, leg)).toList();
        };
    }

    private List<Effect> forLive(Function<Assignment, List<Effect>> action) {
        return session.live().map(action).orElse(List.of());
    }

    /** An interpreter's phone is stopped here and nowhere else: once, with the end of the assignment it was rung for. */
    private List<Effect> release(SeatEffects seat, PhoneEffects phones, Assignment live) {
        var effects = seat.release(live);
        session.leg(live.leg()).filter(leg -> leg.state().isUp()).map(leg -> stop(phones, leg)).ifPresent(effects::add);
        return effects;
    }

    private Effect stop(PhoneEffects phones, Leg leg) {
        return phones.stop(leg, Farewell.to(leg, happening, next));
    }

    private List<Leg> planned(boolean anchor) {
        return session.legs().stream()
                .filter(leg -> leg.state() == LegState.PLANNED && leg.anchor() == anchor).toList();
    }
}
