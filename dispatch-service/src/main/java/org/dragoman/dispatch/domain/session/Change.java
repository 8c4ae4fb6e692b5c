package org.dragoman.dispatch.domain.session;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.dragoman.dispatch.domain.assignment.Assignment;
import org.dragoman.dispatch.domain.language.VarietyTag;
import org.dragoman.dispatch.domain.request.EndReason;
import org.dragoman.dispatch.domain.request.RequestState;

/**
 * What one event does to a session; committed whole or not at all.
 *
 * @param happening what the event meant; empty where only a leg moved
 * @param about the assignment that the event was about
 * @param firstWords present when interpreter and caller hear each other for the first time
 * @param waitsAnew the caller's wait begins anew: the interpreter of a session was lost. One who accepted and never came
 *        into the room does not make the caller's wait any shorter; and a caller who was never in the room may not be
 *        there at all, so that a wait begun anew each time would never end
 * @param deadline present exactly when {@code next} is open
 */
public record Change(
        RequestState from, RequestState next, Optional<Happening> happening, Optional<Assignment> about,
        Optional<EndReason> end,
        Optional<Instant> deadline, Optional<FirstWords> firstWords, boolean waitsAnew, List<Effect> effects) {

    public Change {
        effects = List.copyOf(effects);
    }

    /** How long the caller waited from choosing the language to hearing an interpreter. */
    public record FirstWords(VarietyTag variety, Duration waited) {}

    public boolean beginsSession() {
        return next == RequestState.IN_SESSION && from != RequestState.IN_SESSION;
    }

    /** A vendor's line is to ring, if none does: the search has widened, or the one that rang has failed. */
    public boolean seeksVendor() {
        return (next == RequestState.WAITING || next == RequestState.RINGING)
                && (about.filter(Assignment::isVendors).isPresent() || effects.stream().anyMatch(
                        effect -> effect instanceof Effect.CourseChanged changed && changed.course().vendorWanted()));
    }

    /** It has failed too often, as of this change. */
    public boolean needsHuman(Session before) {
        return before.course().needsHumanSince().isEmpty() && effects.stream().anyMatch(
                effect -> effect instanceof Effect.CourseChanged changed
                        && changed.course().needsHumanSince().isPresent());
    }

    /** A vendor has taken the request: no interpreter is searched for it. */
    public boolean isTakenByVendor() {
        return happening.filter(Happening.INTERPRETER_ACCEPTED::equals).isPresent()
                && about.filter(Assignment::isVendors).isPresent();
    }

    /** The request is to be matched again at once. */
    public boolean seeksInterpreter() {
        return next == RequestState.WAITING && from != RequestState.WAITING;
    }
}
