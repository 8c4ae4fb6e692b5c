package org.dragoman.dispatch.domain.session;

import org.dragoman.dispatch.domain.leg.LegState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dragoman.dispatch.domain.assignment.AssignmentState;
import org.dragoman.dispatch.domain.request.RequestState;

/** Decides what an event does to a session: the meaning, the step of the table, its effects. Pure. */
public final class SessionRules {

    private SessionRules() {}

    public static Verdict on(Session session, SessionEvent event) {
        return switch (Meaning.of(session, event)) {
            case Reading.NotNow notNow -> new Verdict.Ignored(notNow.because());
            case Reading.Understood understood -> apply(session, understood);
        };
    }

    private static Verdict apply(Session session, Reading.Understood understood) {
        if (understood.happening().isEmpty()) {
            return factsOnly(session, understood.facts());
        }
        var happening = understood.happening().get();
        return switch (step(session, understood, happening)) {
            case Step.Move move ->
                new Verdict.Changed(change(session, understood, happening, ofWhom(session,
                        byWhom(session, patiently(session, understood, whileOthersRing(session, understood, move))))));
            case Step.Ignore ignore when understood.facts().isEmpty() -> new Verdict.Ignored(ignore.because());
            case Step.Ignore ignore -> factsOnly(session, understood.facts());
        };
    }

    private static Step step(Session session, Reading.Understood understood, Happening happening) {
        return session.standing()
                .map(standing -> understood.about().filter(standing::equals).isPresent()
                        ? HandOver.ofStanding(session.state(), happening)
                        : HandOver.next(session.state(), happening))
                .orElseGet(() -> session.isCallerAwaited()
                        ? CalledAgain.next(happening)
                        : StateTable.next(session.state(), happening));
    }

    private static Verdict factsOnly(Session session, List<Effect> facts) {
        return new Verdict.Changed(
                new Change(session.state(), session.state(), Optional.empty(), Optional.empty(), Optional.empty(),
                        openDeadline(session, facts), Optional.empty(), false, facts));
    }

    private static Optional<Instant> openDeadline(Session session, List<Effect> facts) {
        if (!session.state().isOpen()) {
            return Optional.empty();
        }
        return Optional.of(isAskedForAKey(session, facts)
                ? session.now().plus(session.timing().connect())
                : session.deadline());
    }

    /** Whoever is called back has picked up, and has time to hear what for and to press the key. */
    private static boolean isAskedForAKey(Session session, List<Effect> facts) {
        return session.state() == RequestState.CONNECTING && session.callBack().isPresent()
                && facts.stream().anyMatch(fact -> fact instanceof Effect.LegMoved moved
                        && moved.to() == LegState.ANSWERED
                        && session.anchor().filter(leg -> leg.id().equals(moved.leg())).isPresent());
    }

    private static Change change(
            Session session, Reading.Understood understood, Happening happening, Step.Move move) {
        var facts = understood.facts();
        var effects = new ArrayList<>(facts);
        boolean anew = waitsAnew(session, understood, happening, move);
        var consequences = new Consequences(session.with(facts), happening, understood.about(), move.next());
        move.actions().forEach(action -> effects.addAll(consequences.of(action)));
        effects.addAll(new SearchEffects(session, happening, understood.about(), move).of(anew));
        return new Change(session.state(), move.next(), Optional.of(happening), understood.about(), move.end(),
                deadline(session.with(facts), happening, move, anew), firstWords(session, move), anew, effects);
    }

    private static Step.Move whileOthersRing(Session session, Reading.Understood understood, Step.Move move) {
        boolean othersRing = session.state() == RequestState.RINGING && session.live().stream()
                .filter(held -> held.state() == AssignmentState.OFFERED).count() > 1;
        return othersRing && understood.about().isPresent() && move.next() == RequestState.WAITING
                ? StateTable.OTHERS_RING
                : move;
    }

    private static Step.Move byWhom(Session session, Step.Move move) {
        return session.course().vendorHelped() ? StateTable.byVendor(move) : move;
    }

    private static Step.Move ofWhom(Session session, Step.Move move) {
        return session.ringsResidentFirst() ? StateTable.ofResident(move) : move;
    }

    /**
     * Whoever spoke with the caller is lost or let go, be it while somebody else was sought to replace them. While a phone
     * rings the rung on which it does so stays: a wait begun anew would exclude by wishes whom it rings.
     */
    private static boolean waitsAnew(
            Session session, Reading.Understood understood, Happening happening, Step.Move move) {
        boolean sought = move.next() == RequestState.WAITING && session.state() == RequestState.IN_SESSION;
        boolean lostMeanwhile = happening == Happening.INTERPRETER_LEFT && move.next() == RequestState.WAITING
                && understood.about().filter(session::isStanding).isPresent();
        return (sought || lostMeanwhile) && session.anchorWasInRoom();
    }

    private static Optional<Change.FirstWords> firstWords(Session session, Step.Move move) {
        return move.next() == RequestState.IN_SESSION && session.beganAt().isEmpty()
                ? Optional.of(new Change.FirstWords(
                        session.variety(), Duration.between(session.waitingSince(), session.now())))
                : Optional.empty();
    }

    /** Without this an offer after an offer, each ringing in vain, would keep a caller on the line for ever. */
    private static Step.Move patiently(Session session, Reading.Understood understood, Step.Move move) {
        boolean offerFailed = move.next() == RequestState.WAITING
                && (session.state() == RequestState.RINGING || session.state() == RequestState.CONNECTING);
        if (!offerFailed || session.now().isBefore(session.with(understood.facts()).patienceEnds())) {
            return move;
        }
        return session.standing().isPresent() ? HandOver.GIVEN_UP : StateTable.OUT_OF_PATIENCE;
    }

    private static Optional<Instant> deadline(
            Session session, Happening happening, Step.Move move, boolean anew) {
        var timing = session.timing();
        var now = session.now();
        boolean stays = move.next() == session.state();
        return switch (move.next()) {
            case WAITING -> Optional.of(session.nextStep(anew ? now : session.waitingSince()));
            case RINGING -> Optional.of(switch (happening) {
                case WAITED_TOO_LONG -> now.plus(timing.ring());
                case RUNG_REACHED -> session.nextStep(session.waitingSince());
                case OFFER_MADE, INTERPRETER_ACCEPTED, INTERPRETER_DECLINED, INTERPRETER_DID_NOT_ANSWER, RING_NOT_MADE,
                        QUALIFICATION_LOST, INTERPRETER_MET_CALLER, INTERPRETER_CAME_FIRST, INTERPRETER_LEFT,
                        INTERPRETER_STEPPED_ASIDE, INTERPRETER_CAME_BACK, WRONG_LANGUAGE, REPLACEMENT_ASKED,
                        OFFICE_NAMED, ANCHOR_JOINED, ANCHOR_RINGS_AGAIN, ANCHOR_NOT_REACHED, ANCHOR_LEFT,
                        CALL_BACK_CHOSEN,
                        CALLER_CUT_OFF,
                        CALL_AGAIN_CHOSEN, OLD_CALL_OVER,
                        EVERYBODY_LEFT, GUEST_JOINED, GUEST_NOT_REACHED,
                        GUEST_LEFT, STAFF_ENDED_IT, OFFER_PULLED_BACK ->
                    session.deadline();
            });
            case CONNECTING -> Optional.of(switch (happening) {
                case CALLER_CUT_OFF -> now.plus(Timing.CALL_AGAIN);
                case INTERPRETER_CAME_FIRST, CALL_AGAIN_CHOSEN, OLD_CALL_OVER, ANCHOR_RINGS_AGAIN ->
                    now.plus(timing.connect());
                case OFFER_MADE, INTERPRETER_ACCEPTED, INTERPRETER_DECLINED, INTERPRETER_DID_NOT_ANSWER, RING_NOT_MADE,
                        QUALIFICATION_LOST, INTERPRETER_MET_CALLER, INTERPRETER_LEFT, INTERPRETER_STEPPED_ASIDE,
                        INTERPRETER_CAME_BACK, WRONG_LANGUAGE, REPLACEMENT_ASKED, OFFICE_NAMED, ANCHOR_JOINED,
                        ANCHOR_NOT_REACHED,
                        ANCHOR_LEFT, CALL_BACK_CHOSEN, EVERYBODY_LEFT, GUEST_JOINED, GUEST_NOT_REACHED, GUEST_LEFT,
                        STAFF_ENDED_IT, OFFER_PULLED_BACK, RUNG_REACHED, WAITED_TOO_LONG ->
                    stays ? session.deadline() : now.plus(timing.connect());
            });
            case IN_SESSION -> Optional.of(stays ? session.deadline() : now.plus(timing.session()));
            case COMPLETED, ABANDONED, CANCELLED, OVERFLOWED, UNFILLED -> Optional.empty();
        };
    }
}
