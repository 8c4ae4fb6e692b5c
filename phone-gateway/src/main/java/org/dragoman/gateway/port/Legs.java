package org.dragoman.gateway.port;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.dragoman.gateway.domain.LegKey;
import org.dragoman.gateway.domain.PhoneNumber;
import org.dragoman.gateway.domain.call.Leg;
import org.dragoman.gateway.domain.call.LegSignal;
import org.dragoman.gateway.domain.callback.CarrierReport;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Phone calls and what became of them. */
public interface Legs {

    Mono<Leg> find(LegKey key);

    /** Keeps the report and applies it in one transaction, with the events and the stops that follow from it. */
    Mono<Kept> keep(CarrierReport report);

    /** Applies what was seen by looking at the carrier, unless the leg has moved since it was looked at. */
    Mono<Effect> observe(Watched seen, LegSignal signal);

    /** The carrier's id of a call turned up. False when the leg has one already, or another leg has this one. */
    Mono<Boolean> attach(LegKey key, String callSid);

    /** This phone is hearing its last words: a stop that comes meanwhile waits until they are over. */
    Mono<Void> hearsFarewell(LegKey key, Duration words);

    /** Legs that the carrier should know and that nobody has looked at since then. */
    Flux<Watched> unchecked(Instant before);

    Mono<Void> checked(LegKey key);

    /**
     * @param changedAt the version for {@link #observe}
     * @param placingAt when the carrier was first asked for the call
     */
    record Watched(Leg leg, Optional<PhoneNumber> to, Instant changedAt, Instant checkedAt, Instant placingAt) {}

    /**
     * @param stopsPhones whether it may have made a stop due: of the call that it named, or of those that lived for the leg
     *            that it ended
     */
    record Kept(Effect effect, boolean stopsPhones) {}

    /** What a report did. Only {@code CHANGED} has events. */
    enum Effect {
        CHANGED, IGNORED, REPEATED, UNKNOWN_LEG
    }
}
