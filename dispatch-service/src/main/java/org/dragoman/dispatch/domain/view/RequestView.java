package org.dragoman.dispatch.domain.view;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dragoman.dispatch.domain.leg.LegRole;
import org.dragoman.dispatch.domain.leg.LegState;
import org.dragoman.dispatch.domain.request.Channel;
import org.dragoman.dispatch.domain.request.EndReason;
import org.dragoman.dispatch.domain.request.RequestState;
import org.dragoman.dispatch.domain.request.Urgency;
import org.dragoman.dispatch.domain.wait.Estimate;

/**
 * One request, as the desk that made it sees it.
 *
 * @param asOf the database's time of this snapshot
 * @param variety BCP 47
 * @param position place in the line of its language, 1 is next, counted up to 1000; 0 when it does not wait in line
 * @param estimatedWaitSeconds from now to an interpreter on the line, for eight of ten who are told so; empty where nothing
 *        can be said honestly
 * @param onDuty qualified interpreters who are free or in a call, counted up to 50; 0 once it needs nobody any more
 * @param deadline when the present state ends by itself
 * @param callBackUntil somebody is called back; until then an interpreter is sought
 * @param agencyFields what the agency wanted to know and staff typed on the phone, by name
 */
public record RequestView(
        UUID id, String reference, RequestState state, Optional<EndReason> endReason, long version, String variety,
        String site, String siteName, Channel channel, String domain, Urgency urgency, Instant asOf, Instant createdAt,
        Instant waitingSince, Optional<Instant> sessionBeganAt, Optional<Instant> endedAt, Optional<Instant> deadline,
        Optional<Instant> callBackUntil, int position, Optional<Integer> estimatedWaitSeconds, int onDuty,
        List<Ring> rings, List<Party> parties, Map<String, String> agencyFields) {

    public RequestView {
        rings = List.copyOf(rings);
        parties = List.copyOf(parties);
        agencyFields = Map.copyOf(agencyFields);
    }

    /**
     * One interpreter who was asked, or a vendor that was rung.
     *
     * @param number the public number; of a vendor the name
     */
    public record Ring(
            String number, Asked state, Instant offeredAt, Optional<Instant> ringBeganAt, Optional<Instant> acceptedAt,
            Optional<Instant> connectedAt, Optional<Instant> endedAt) {

        public boolean isLive() {
            return endedAt.isEmpty();
        }
    }

    /** What became of asking an interpreter; the states of an assignment. */
    public enum Asked {
        OFFERED, ACCEPTED, CONNECTED, DECLINED, LAPSED, WITHDRAWN, FAILED, ENDED
    }

    /** A phone of the session besides the interpreters'. */
    public record Party(LegRole role, boolean anchor, LegState state, Optional<Instant> joinedAt) {}

    /** The interpreter who is asked or connected now. */
    public Optional<Ring> present() {
        return rings.stream().filter(Ring::isLive).reduce((earlier, later) -> later);
    }

    /** How long it has waited in its present wait, or waited before the interpreter came. */
    public Duration waited() {
        var until = present().flatMap(Ring::connectedAt).or(() -> endedAt).orElse(asOf);
        var waited = Duration.between(waitingSince, until);
        return waited.isNegative() ? Duration.ZERO : waited;
    }

    /** The same for two snapshots between which nothing but time has passed. */
    public RequestView withoutTime() {
        return new RequestView(id, reference, state, endReason, version, variety, site, siteName, channel, domain,
                urgency, createdAt, createdAt, waitingSince, sessionBeganAt, endedAt, deadline, callBackUntil,
                position, estimatedWaitSeconds, onDuty, rings, parties, agencyFields);
    }

    /** It waits for an interpreter, or one is being asked. */
    public boolean seeks() {
        return state == RequestState.WAITING || state == RequestState.RINGING;
    }

    /** The resident's phone is rung when the interpreter is there, and a desk's only after it. */
    public boolean ringsResidentFirst() {
        return (channel == Channel.DESK || callBackUntil.isPresent())
                && parties.stream().anyMatch(party -> party.anchor() && party.role() == LegRole.RESIDENT);
    }

    public RequestView with(Estimate estimate) {
        var seconds = switch (estimate) {
            case Estimate.Within within -> Optional.of((int) within.time().toSeconds());
            case Estimate.Unknown unknown -> Optional.<Integer>empty();
        };
        return new RequestView(id, reference, state, endReason, version, variety, site, siteName, channel, domain,
                urgency, asOf, createdAt, waitingSince, sessionBeganAt, endedAt, deadline, callBackUntil, position,
                seconds,
                onDuty, rings, parties, agencyFields);
    }

    public List<RequestStep> steps() {
        return RequestStep.of(this);
    }
}
