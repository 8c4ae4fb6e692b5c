package org.dragoman.gateway.usecase;

import org.dragoman.gateway.domain.call.Role;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.dragoman.gateway.domain.call.Leg;
import org.dragoman.gateway.domain.call.LegPhase;
import org.dragoman.gateway.domain.call.LegSignal;
import org.dragoman.gateway.domain.call.RoomStay;
import org.dragoman.gateway.port.Carrier;
import org.dragoman.gateway.port.Carrier.SeenParticipant;
import org.dragoman.gateway.port.Legs;
import org.dragoman.gateway.port.Legs.Watched;
import reactor.core.publisher.Mono;

/**
 * Looks who is in a leg's room, where a report of joining or leaving may have been lost: at once for a phone that was
 * picked up and never seen in its room, every half minute for the others.
 */
public final class SeeRoom {

    private static final long OFTEN_ENOUGH_SECONDS = 30;
    /** The carrier's list of rooms lags behind: absence counts only long after the last news. */
    private static final Duration SETTLED = Duration.ofSeconds(15);

    private final Legs legs;
    private final Carrier carrier;
    private final Clock clock;

    public SeeRoom(Legs legs, Carrier carrier, Clock clock) {
        this.legs = legs;
        this.carrier = carrier;
        this.clock = clock;
    }

    Mono<Void> see(Watched watched) {
        if (!isWorthALook(watched)) {
            return Mono.empty();
        }
        return carrier.participants(watched.leg().plan().room()).collectList()
                .flatMap(present -> Mono.justOrEmpty(signal(watched, present)))
                .flatMap(signal -> legs.observe(watched, signal))
                .then();
    }

    private boolean isWorthALook(Watched watched) {
        var leg = watched.leg();
        return leg.plan().role() != Role.DUTY
                && (leg.phase() == LegPhase.ANSWERED || leg.wasAnswered() && isHalfMinuteOver(watched));
    }

    private boolean isHalfMinuteOver(Watched watched) {
        return clock.instant().getEpochSecond() / OFTEN_ENOUGH_SECONDS != watched.checkedAt().getEpochSecond()
                / OFTEN_ENOUGH_SECONDS;
    }

    private Optional<LegSignal> signal(Watched watched, List<SeenParticipant> present) {
        var leg = watched.leg();
        var there = present.stream().filter(one -> isIn(one, leg)).findFirst();
        if (there.isPresent()) {
            return leg.phase() == LegPhase.JOINED && leg.stay().isPresent()
                    ? Optional.empty()
                    : Optional.of(new LegSignal.Joined(stay(leg, there.get())));
        }
        var gone = leg.phase() == LegPhase.JOINED && !present.isEmpty()
                && watched.changedAt().plus(SETTLED).isBefore(clock.instant());
        return gone ? Optional.of(new LegSignal.Left(Optional.empty(), false)) : Optional.empty();
    }

    private static boolean isIn(SeenParticipant one, Leg leg) {
        return one.inRoom() && one.legId().filter(leg.key().id()::equals).isPresent();
    }

    /** Where the room is known already nothing is reset. */
    private static Optional<RoomStay> stay(Leg leg, SeenParticipant one) {
        return leg.stay().filter(known -> known.conferenceSid().equals(one.conferenceSid())).isPresent()
                ? Optional.empty()
                : Optional.of(RoomStay.seen(one.conferenceSid()));
    }
}
