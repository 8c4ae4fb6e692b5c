package org.dragoman.dispatch.adapter.http.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.dragoman.dispatch.domain.assignment.AssignmentState;
import org.dragoman.dispatch.domain.explanation.Explanation;
import org.dragoman.dispatch.domain.explanation.Explanation.Verdicts;
import org.dragoman.dispatch.domain.matching.Rejection;
import org.dragoman.dispatch.domain.request.Channel;
import org.dragoman.dispatch.domain.request.EndReason;
import org.dragoman.dispatch.domain.request.Preference;
import org.dragoman.dispatch.domain.request.RequestState;
import org.dragoman.dispatch.domain.request.Urgency;
import org.dragoman.dispatch.domain.session.Happening;

/**
 * Why a request went as it did.
 *
 * @param complete false where so much happened around it that the later waits are left out
 * @param entries oldest first
 */
record ExplanationJson(
        UUID id, String reference, String language, String domain, Instant asOf, boolean complete,
        List<EntryJson> entries) {

    enum Kind {
        REQUESTED, PRIORITISED, WAIT, ATTEMPT, RING, RUNG, NEEDED_HUMAN, STATE
    }

    @Schema(description = "What happened at this time. An entry has the fields of its kind: WAIT until, eligible and "
            + "rejected; ATTEMPT chosen, policy, settings, eligible, rejected, notProposed and forgotten; RING ring; RUNG "
            + "rung, phones, drops and vendors; STATE from, to, because and endReason; REQUESTED channel and urgency; PRIORITISED urgency; NEEDED_HUMAN none: it had failed too often, and "
            + "supervisors were alerted.")
    record EntryJson(
            Instant at, Kind kind, Optional<Channel> channel, Optional<Urgency> urgency, Optional<Instant> until,
            Optional<String> chosen, Optional<Integer> policy, Optional<Integer> settings,
            Optional<List<String>> eligible, Optional<List<RejectedJson>> rejected,
            @Schema(description = "who spoke the language too and was not among those whom the pool proposed") Optional<VerdictsJson> notProposed,
            @Schema(description = "how many were among them whose facts are no longer kept") Optional<Integer> forgotten,
            Optional<RingJson> ring, @Schema(description = "the first is 0") Optional<Integer> rung,
            Optional<Integer> phones,
            @Schema(description = "required preferences that only order from here on") Optional<Set<Preference>> drops,
            @Schema(description = "vendors' lines ring from here on") Optional<Boolean> vendors,
            Optional<RequestState> from, Optional<RequestState> to,
            Optional<Happening> because, Optional<EndReason> endReason) {}

    record RejectedJson(
            @Schema(description = "public number", example = "4127") String interpreter, Rejection why) {}

    record VerdictsJson(List<String> eligible, List<RejectedJson> rejected) {}

    record RingJson(
            @Schema(description = "public number; absent where a vendor's line was rung") Optional<String> interpreter,
            @Schema(description = "name of the vendor whose line was rung") Optional<String> vendor,
            long epoch, Instant ordered, Optional<Instant> rang,
            @Schema(description = "when a vendor's line was picked up") Optional<Instant> pickedUp,
            Optional<Instant> accepted,
            Optional<Instant> connected, Optional<Instant> over, AssignmentState outcome, Optional<String> reason,
            Optional<CostJson> cost) {}

    record CostJson(
            @Schema(description = "what a vendor charges for the call, in hundredths") int cents,
            @Schema(description = "of the city; absent where it has not said which", example = "USD") Optional<String> currency) {}

    static ExplanationJson of(Explanation told) {
        return new ExplanationJson(told.request().value(), told.reference(), told.variety().value(),
                told.domain().code(), told.asOf(), told.complete(),
                told.entries().stream().map(entry -> new ExplanationEntry(entry).json()).toList());
    }

    static VerdictsJson of(Verdicts verdicts) {
        return new VerdictsJson(verdicts.eligible(), verdicts.rejected().stream()
                .map(rejected -> new RejectedJson(rejected.interpreter(), rejected.why())).toList());
    }
}
