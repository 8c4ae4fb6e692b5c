package org.dragoman.dispatch.domain.session;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
        return switch (StateTable.next(session.state(), happening)) {
            case Step.Move move ->
                new Verdict.Changed(change(session, understood.facts(), happening, patiently(session, move)));
            case Step.Ignore ignore when understood.facts().isEmpty() -> new Verdict.Ignored(ignore.because());
            case Step.Ignore ignore -> factsOnly(session, understood.facts());
        };
    }

    private static Verdict factsOnly(Session session, List<Effect> facts) {
        return new Verdict.Changed(new Change(session.state(), session.state(), Optional.empty(), Optional.empty(),
                openDeadline(session), Optional.empty(), false, facts));
    }

    private static Optional<Instant> openDeadline(Session session) {
        return session.state().isOpen() ? Optional.of(session.deadline()) : Optional.empty();
    }

    private static Change change(Session session, List<Effect> facts, Happening happening, Step.Move move) {
        var effects = new ArrayList<>(facts);
        var consequences = new Consequences(session.with(facts), happening, move.next());
        move.actions().forEach(action -> effects.addAll(consequences.of(action)));
        return new Change(session.state(), move.next(), Optional.of(happening), move.end(),
                deadline(session, happening, move), firstWords(session, move), waitsAnew(session, move), effects);
    }

    private static boolean waitsAnew(Session session, Step.Move move) {
        return move.next() == RequestState.WAITING && session.state() == RequestState.IN_SESSION
                && session.anchorWasInRoom();
    }

    private static Optional<Change.FirstWords> firstWords(Session session, Step.Move move) {
        return move.next() == RequestState.IN_SESSION && session.beganAt().isEmpty()
                ? Optional.of(new Change.FirstWords(
                        session.variety(), Duration.between(session.waitingSince(), session.now())))
                : Optional.empty();
    }

    /** Without this an offer after an offer, each ringing in vain, would keep a caller on the line for ever. */
    private static Step.Move patiently(Session session, Step.Move move) {
        boolean offerFailed = move.next() == RequestState.WAITING
                && (session.state() == RequestState.RINGING || session.state() == RequestState.CONNECTING);
        return offerFailed && !session.now().isBefore(session.patienceEnds()) ? StateTable.OUT_OF_PATIENCE : move;
    }

    private static Optional<Instant> deadline(Session session, Happening happening, Step.Move move) {
        var timing = session.timing();
        var now = session.now();
        boolean stays = move.next() == session.state();
        return switch (move.next()) {
            case WAITING -> Optional.of(waitsAnew(session, move)
                    ? now.plus(timing.longestWait())
                    : session.patienceEnds());
            case RINGING -> Optional.of(happening == Happening.WAITED_TOO_LONG
                    ? now.plus(timing.ring())
                    : session.deadline());
            case CONNECTING -> Optional.of(stays && happening != Happening.INTERPRETER_CAME_FIRST
                    ? session.deadline()
                    : now.plus(timing.connect()));
            case IN_SESSION -> Optional.of(stays ? session.deadline() : now.plus(timing.session()));
            case COMPLETED, ABANDONED, CANCELLED, OVERFLOWED, UNFILLED -> Optional.empty();
        };
    }
}
