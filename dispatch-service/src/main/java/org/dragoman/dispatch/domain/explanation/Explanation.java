package org.dragoman.dispatch.domain.explanation;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.dragoman.dispatch.domain.language.VarietyTag;
import org.dragoman.dispatch.domain.matching.Rejection;
import org.dragoman.dispatch.domain.request.Channel;
import org.dragoman.dispatch.domain.request.EndReason;
import org.dragoman.dispatch.domain.request.RequestId;
import org.dragoman.dispatch.domain.request.RequestState;
import org.dragoman.dispatch.domain.request.SubjectDomain;
import org.dragoman.dispatch.domain.request.Urgency;
import org.dragoman.dispatch.domain.session.Happening;

/**
 * Why a request went as it did. People are named by their public numbers.
 *
 * @param zone the city's
 * @param complete false where more happened around it than is told here
 * @param entries oldest first
 */
public record Explanation(
        RequestId request, String reference, VarietyTag variety, SubjectDomain domain, ZoneId zone, Instant asOf,
        boolean complete, List<Entry> entries) {

    public Explanation {
        entries = List.copyOf(entries);
    }

    /** One thing that happened, or that held for a while. */
    public sealed interface Entry {
        Instant at();
    }

    public record Requested(Instant at, Channel channel, Urgency urgency) implements Entry {}

    public record Prioritised(Instant at, Urgency urgency) implements Entry {}

    /**
     * Somebody was asked.
     *
     * @param among whom the policy was given and whom it found
     * @param elsewhere those who spoke the variety too and were not among them
     * @param forgotten how many were among them whose facts are kept no longer
     */
    public record Attempt(
            Instant at, String chosen, int policy, int settings, Verdicts among, Verdicts elsewhere, int forgotten)
            implements
                Entry {}

    /** Nobody was asked for a while, and this is who there was. The same verdicts held until {@code until}. */
    public record Wait(Instant at, Instant until, Verdicts among) implements Entry {}

    public record RungReached(Instant at, Noted.Climbed rung) implements Entry {}

    /** It had failed too often: supervisors were alerted. Told once, however often it failed afterwards. */
    public record NeededHuman(Instant at) implements Entry {}

    public record Ring(Instant at, KeptRing ring) implements Entry {}

    public record Moved(Instant at, Happening because, RequestState from, RequestState to, Optional<EndReason> end)
            implements
                Entry {}

    /** @param eligible best first */
    public record Verdicts(List<String> eligible, List<Rejected> rejected) {

        public Verdicts {
            eligible = List.copyOf(eligible);
            rejected = List.copyOf(rejected);
        }
    }

    public record Rejected(String interpreter, Rejection why) {}
}
