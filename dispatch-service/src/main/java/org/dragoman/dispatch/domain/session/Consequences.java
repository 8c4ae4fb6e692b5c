package org.dragoman.dispatch.domain.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.dragoman.dispatch.domain.assignment.Assignment;
import org.dragoman.dispatch.domain.leg.Leg;
import org.dragoman.dispatch.domain.leg.LegState;
import org.dragoman.dispatch.domain.request.Channel;
import org.dragoman.dispatch.domain.request.RequestState;

/** Works an action of the table out for the phones and people of one session. */
record Consequences(Session session, Happening happening, Optional<Assignment> about, RequestState next) {

    List<Effect> of(Action action) {
        var seat = new SeatEffects(session, happening);
        var phones = new PhoneEffects(session);
        return switch (action) {
            case TAKE_SEAT -> take(seat, phones);
            case CONNECT_INTERPRETER -> of(concerned(), seat::connect);
            case RELEASE_INTERPRETER -> of(concerned(), live -> release(seat, phones, live));
            case STEP_ASIDE ->
                of(concerned(), live -> seat.expect(live, Optional.of(session.now().plus(Timing.ASIDE))));
            case COME_BACK -> of(concerned(), live -> seat.expect(live, Optional.empty()));
            case HAND_OVER -> of(session.standing().stream().toList(), live -> handOver(seat, phones, live));
            case TELL_NOBODY_ELSE -> session.standing().flatMap(live -> session.leg(live.leg())).filter(Leg::isInRoom)
                    .map(leg -> phones.tell(leg, Word.NOBODY_ELSE)).stream().toList();
            case HOLD_OTHERS -> phones.holdOthers(holdWord(), isAnybodyAside());
            case RESUME_OTHERS -> phones.resumeOthers();
            case RING_ANCHOR -> ringAnchor(phones);
            case RING_GUESTS -> ringGuests(phones);
            case TELL_GUEST_MISSING -> phones.tellRoom(session.ringsResidentFirst() && session.channel() == Channel.DESK
                    ? Word.DESK_NOT_REACHED
                    : Word.AGENCY_NOT_REACHED);
            case WRITE_TO_RESIDENT -> phones.writeToResident();
            case STOP_EVERYONE -> session.legs().stream()
                    .filter(leg -> leg.state().isUp() && !PhoneEffects.isInterpreters(leg))
                    .map(leg -> stop(phones, leg)).toList();
        };
    }

    /** Whoever still hears that they will be called back would be busy. */
    private List<Effect> ringAnchor(PhoneEffects phones) {
        if (session.isOldCallUp()) {
            return phones.tellRoom(Word.ONE_MOMENT);
        }
        return happening == Happening.ANCHOR_RINGS_AGAIN
                ? phones.ringAgain(planned(true))
                : phones.ring(planned(true));
    }

    /** Whoever is to be replaced is let go by name, or when all ends. */
    private List<Assignment> concerned() {
        return about.map(List::of).orElseGet(() -> next.isOpen() ? allButStanding() : session.live());
    }

    private List<Assignment> allButStanding() {
        return session.live().stream().filter(live -> !session.isStanding(live)).toList();
    }

    private Word holdWord() {
        return switch (happening) {
            case INTERPRETER_STEPPED_ASIDE -> Word.ONE_MOMENT;
            case WRONG_LANGUAGE -> Word.INTERPRETER_COMING;
            case OFFER_MADE, INTERPRETER_ACCEPTED, INTERPRETER_DECLINED, INTERPRETER_DID_NOT_ANSWER, RING_NOT_MADE,
                    QUALIFICATION_LOST, INTERPRETER_MET_CALLER, INTERPRETER_CAME_FIRST, INTERPRETER_LEFT,
                    INTERPRETER_CAME_BACK, REPLACEMENT_ASKED, OFFICE_NAMED, ANCHOR_JOINED, ANCHOR_RINGS_AGAIN,
                    ANCHOR_NOT_REACHED, ANCHOR_LEFT,
                    CALL_BACK_CHOSEN, CALLER_CUT_OFF, CALL_AGAIN_CHOSEN, OLD_CALL_OVER, EVERYBODY_LEFT, GUEST_JOINED,
                    GUEST_NOT_REACHED, GUEST_LEFT,
                    STAFF_ENDED_IT,
                    OFFER_PULLED_BACK,
                    RUNG_REACHED, WAITED_TOO_LONG ->
                session.beganAt().isPresent() ? Word.INTERPRETER_LOST : Word.INTERPRETER_COMING;
        };
    }

    /** What those on hold hear is no longer true. */
    private boolean isAnybodyAside() {
        return session.live().stream().anyMatch(Assignment::isAside);
    }

    private List<Effect> handOver(SeatEffects seat, PhoneEffects phones, Assignment standing) {
        var effects = new ArrayList<>(seat.replaced(standing));
        session.leg(standing.leg()).filter(leg -> leg.state().isUp()).map(leg -> stop(phones, leg))
                .ifPresent(effects::add);
        return effects;
    }

    private static List<Effect> of(List<Assignment> some, Function<Assignment, List<Effect>> action) {
        return some.stream().flatMap(live -> action.apply(live).stream()).toList();
    }

    /** The first press 1 wins; the others are let go first, so that at no moment two hold the seat. */
    private List<Effect> take(SeatEffects seat, PhoneEffects phones) {
        var others = allButStanding().stream().filter(live -> !concerned().contains(live)).toList();
        var effects = new ArrayList<>(of(others, live -> release(seat, phones, live)));
        effects.addAll(of(concerned(), seat::take));
        return effects;
    }

    /** An interpreter's phone is stopped here and nowhere else: once, with the end of the assignment it was rung for. */
    private List<Effect> release(SeatEffects seat, PhoneEffects phones, Assignment live) {
        var effects = seat.release(live);
        session.leg(live.leg()).filter(leg -> leg.state().isUp()).map(leg -> stop(phones, leg)).ifPresent(effects::add);
        return effects;
    }

    private Effect stop(PhoneEffects phones, Leg leg) {
        return phones.stop(leg, Farewell.to(leg, happening, next, session.ringsResidentFirst()));
    }

    /**
     * A closed office is not rung, and whoever interprets learns that and when it opens, once. An office that was named
     * outside the room is rung when the interpreter is back there.
     */
    private List<Effect> ringGuests(PhoneEffects phones) {
        if (happening == Happening.OFFICE_NAMED && isAnybodyAside()) {
            return List.of();
        }
        var effects = new ArrayList<>(phones.ring(planned(false).stream().filter(leg -> leg.closed().isEmpty())
                .toList()));
        if (happening != Happening.INTERPRETER_CAME_BACK) {
            planned(false).stream().flatMap(leg -> leg.closed().stream())
                    .forEach(closed -> effects.addAll(phones.tellClosed(closed)));
        }
        return effects;
    }

    private List<Leg> planned(boolean anchor) {
        return session.legs().stream()
                .filter(leg -> leg.state() == LegState.PLANNED && leg.anchor() == anchor).toList();
    }
}
