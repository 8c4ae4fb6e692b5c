package org.dragoman.dispatch.domain.session;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dragoman.dispatch.domain.assignment.Assignment;
import org.dragoman.dispatch.domain.assignment.AssignmentState;
import org.dragoman.dispatch.domain.interpreter.Availability;

/** What becomes of an assignment and of its interpreter. A vendor is neither free nor busy, and misses nothing. */
record SeatEffects(Session session, Happening happening) {

    /** Why an assignment ended that was handed over. */
    static final String REPLACED = "REPLACED";

    List<Effect> take(Assignment live) {
        var effects = new ArrayList<Effect>();
        effects.add(moved(live, AssignmentState.ACCEPTED, Optional.of(session.now().plus(session.timing().connect()))));
        effects.addAll(misses(live, 0));
        return effects;
    }

    List<Effect> connect(Assignment live) {
        var effects = new ArrayList<Effect>();
        effects.add(moved(live, AssignmentState.CONNECTED, Optional.empty()));
        effects.addAll(becomes(live, Availability.IN_CALL, Optional.empty()));
        return effects;
    }

    /** Aside, or back again. */
    List<Effect> expect(Assignment live, Optional<Instant> back) {
        return List.of(new Effect.BackBy(live.id(), back));
    }

    /** The replacement is there. */
    List<Effect> replaced(Assignment standing) {
        var effects = new ArrayList<Effect>();
        effects.add(new Effect.AssignmentMoved(standing.id(), AssignmentState.ENDED, Optional.empty(), REPLACED));
        effects.addAll(rests(standing));
        return effects;
    }

    /** Only whoever was in the call rests after it. */
    List<Effect> release(Assignment live) {
        var effects = new ArrayList<Effect>();
        var end = endOf(live);
        effects.add(moved(live, end, Optional.empty()));
        effects.addAll(switch (end) {
            case ENDED -> rests(live);
            case LAPSED -> afterMiss(live, live.missesBefore() + 1);
            case DECLINED -> afterAnswer(live);
            case WITHDRAWN, FAILED, OFFERED, ACCEPTED, CONNECTED -> free(live);
        });
        return effects;
    }

    private List<Effect> rests(Assignment live) {
        return becomes(live, Availability.WRAP_UP, Optional.of(session.now().plus(session.timing().wrapUp())));
    }

    /** Whoever does not hear the phone is not asked on and on while callers wait; only real ring-outs count. */
    private List<Effect> afterMiss(Assignment live, int inARow) {
        boolean goesOn = inARow < session.timing().missesBeforeBreak();
        var effects = new ArrayList<>(goesOn ? free(live) : sentOnBreak(live));
        effects.addAll(counted(live, goesOn ? inARow : 0));
        return effects;
    }

    private List<Effect> sentOnBreak(Assignment live) {
        var effects = new ArrayList<Effect>();
        live.interpreter().ifPresent(person -> effects.add(new Effect.Texted(
                new Command.Text(live.leg(), person, session.hubLanguage(), TextWord.PUT_ON_BREAK))));
        effects.addAll(becomes(live, Availability.ON_BREAK, Optional.empty()));
        return effects;
    }

    private List<Effect> afterAnswer(Assignment live) {
        var effects = new ArrayList<Effect>();
        effects.addAll(free(live));
        effects.addAll(misses(live, 0));
        return effects;
    }

    private static List<Effect> free(Assignment live) {
        return becomes(live, Availability.AVAILABLE, Optional.empty());
    }

    private static List<Effect> becomes(Assignment live, Availability to, Optional<Instant> until) {
        return live.interpreter().<Effect>map(person -> new Effect.InterpreterMoved(person, to, until)).stream()
                .toList();
    }

    private static List<Effect> counted(Assignment live, int inARow) {
        return live.interpreter().<Effect>map(person -> new Effect.MissesCounted(person, inARow)).stream().toList();
    }

    /** Written only where it changes something. */
    private static List<Effect> misses(Assignment live, int inARow) {
        return live.missesBefore() == inARow
                ? List.of()
                : counted(live, inARow);
    }

    private Effect moved(Assignment live, AssignmentState to, Optional<Instant> deadline) {
        return new Effect.AssignmentMoved(live.id(), to, deadline, happening.name());
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
                    INTERPRETER_STEPPED_ASIDE, INTERPRETER_CAME_BACK, WRONG_LANGUAGE, REPLACEMENT_ASKED, OFFICE_NAMED,
                    ANCHOR_JOINED, ANCHOR_RINGS_AGAIN, ANCHOR_NOT_REACHED, ANCHOR_LEFT, CALL_BACK_CHOSEN,
                    CALLER_CUT_OFF, CALL_AGAIN_CHOSEN, OLD_CALL_OVER,
                    EVERYBODY_LEFT, GUEST_JOINED, GUEST_NOT_REACHED,
                    GUEST_LEFT, STAFF_ENDED_IT, OFFER_PULLED_BACK, RUNG_REACHED, WAITED_TOO_LONG ->
                AssignmentState.WITHDRAWN;
        };
    }
}
