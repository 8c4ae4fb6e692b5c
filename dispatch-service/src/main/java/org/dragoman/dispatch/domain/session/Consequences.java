package org.dragoman.dispatch.domain.session;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.dragoman.dispatch.domain.assignment.Assignment;
import org.dragoman.dispatch.domain.assignment.AssignmentState;
import org.dragoman.dispatch.domain.interpreter.Availability;
import org.dragoman.dispatch.domain.leg.Leg;
import org.dragoman.dispatch.domain.leg.LegRole;
import org.dragoman.dispatch.domain.leg.LegState;
import org.dragoman.dispatch.domain.request.RequestState;

/** Works an action of the table out for the phones and people of one session. */
record Consequences(Session session, Happening happening, RequestState next) {

    List<Effect> of(Action action) {
        return switch (action) {
            case TAKE_SEAT -> forLive(this::takeSeat);
            case CONNECT_INTERPRETER -> forLive(this::connect);
            case RELEASE_INTERPRETER -> forLive(this::release);
            case HOLD_OTHERS -> others().filter(leg -> !leg.held()).flatMap(this::hold).toList();
            case RESUME_OTHERS -> others().filter(Leg::held).flatMap(this::resume).toList();
            case RING_ANCHOR -> planned(true);
            case RING_GUESTS -> planned(false);
            case TELL_GUEST_MISSING -> inRoom().map(this::tellGuestMissing).toList();
            case STOP_EVERYONE -> session.legs().stream()
                    .filter(leg -> leg.state().isUp() && !isBeingReleased(leg)).map(this::stop).toList();
        };
    }

    private List<Effect> forLive(Function<Assignment, List<Effect>> action) {
        return session.live().map(action).orElse(List.of());
    }

    private List<Effect> takeSeat(Assignment live) {
        return List.of(moved(live, AssignmentState.ACCEPTED));
    }

    private List<Effect> connect(Assignment live) {
        return List.of(moved(live, AssignmentState.CONNECTED),
                new Effect.InterpreterMoved(live.interpreter(), Availability.IN_CALL, Optional.empty()));
    }

    private Effect moved(Assignment live, AssignmentState to) {
        var deadline = to == AssignmentState.ACCEPTED
                ? Optional.of(session.now().plus(session.timing().connect()))
                : Optional.<Instant>empty();
        return new Effect.AssignmentMoved(live.id(), to, deadline, happening.name());
    }

    private List<Effect> release(Assignment live) {
        var effects = new ArrayList<Effect>();
        effects.add(moved(live, endOf(live)));
        effects.add(live.state() == AssignmentState.CONNECTED
                ? new Effect.InterpreterMoved(live.interpreter(), Availability.WRAP_UP,
                        Optional.of(session.now().plus(session.timing().wrapUp())))
                : new Effect.InterpreterMoved(live.interpreter(), Availability.AVAILABLE, Optional.empty()));
        session.leg(live.leg()).filter(leg -> leg.state().isUp()).map(this::stop).ifPresent(effects::add);
        return effects;
    }

    private AssignmentState endOf(Assignment live) {
        if (live.state() == AssignmentState.CONNECTED) {
            return AssignmentState.ENDED;
        }
        return switch (happening) {
            case INTERPRETER_DECLINED -> AssignmentState.DECLINED;
            case INTERPRETER_DID_NOT_ANSWER -> AssignmentState.LAPSED;
            case RING_NOT_MADE, INTERPRETER_LEFT -> AssignmentState.FAILED;
            case OFFER_MADE, INTERPRETER_ACCEPTED, QUALIFICATION_LOST, INTERPRETER_MET_CALLER, INTERPRETER_CAME_FIRST,
                    ANCHOR_JOINED, ANCHOR_NOT_REACHED, ANCHOR_LEFT, EVERYBODY_LEFT, GUEST_JOINED, GUEST_NOT_REACHED,
                    GUEST_LEFT, STAFF_ENDED_IT, WAITED_TOO_LONG ->
                AssignmentState.WITHDRAWN;
        };
    }

    private Stream<Leg> inRoom() {
        return session.legs().stream().filter(Leg::isInRoom);
    }

    private Stream<Leg> others() {
        return inRoom().filter(leg -> leg.role() != LegRole.INTERPRETER);
    }

    private Stream<Effect> hold(Leg leg) {
        var word = session.beganAt().isPresent() ? Word.INTERPRETER_LOST : Word.INTERPRETER_COMING;
        return Stream.of(new Effect.LegHeld(leg.id(), true),
                new Effect.Commanded(new Command.Hold(leg.id(), session.languageOf(leg), word)));
    }

    private Stream<Effect> resume(Leg leg) {
        return Stream.of(new Effect.LegHeld(leg.id(), false), new Effect.Commanded(new Command.Resume(leg.id())));
    }

    private List<Effect> planned(boolean anchor) {
        return session.legs().stream().filter(leg -> leg.state() == LegState.PLANNED && leg.anchor() == anchor)
                .flatMap(this::ring).toList();
    }

    private Stream<Effect> ring(Leg leg) {
        var livesFor = session.anchor().map(Leg::id).filter(anchor -> !leg.anchor());
        return Stream.of(new Effect.LegMoved(leg.id(), LegState.ORDERED, Optional.empty()),
                new Effect.Commanded(new Command.Ring(leg.id(), leg.role(), leg.anchor(), session.languageOf(leg),
                        (int) session.timing().ring().toSeconds(), livesFor, Optional.empty())));
    }

    private Effect tellGuestMissing(Leg leg) {
        return new Effect.Commanded(new Command.Tell(leg.id(), session.languageOf(leg), Word.AGENCY_NOT_REACHED));
    }

    private boolean isBeingReleased(Leg leg) {
        return session.isLiveInterpreter(leg);
    }

    private Effect stop(Leg leg) {
        return new Effect.Commanded(
                new Command.Stop(leg.id(), session.languageOf(leg), Farewell.to(leg, happening, next)));
    }
}
