package org.dragoman.gateway.adapter.twilio;

import com.twilio.rest.api.v2010.account.Call;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.dragoman.gateway.domain.PhoneNumber;
import org.dragoman.gateway.domain.call.LegSignal;
import org.dragoman.gateway.domain.call.LegSignal.Outcome;
import org.dragoman.gateway.port.Carrier.SeenCall;

/** The carrier's call resource in our words. */
final class SeenCalls {

    private SeenCalls() {}

    static SeenCall of(Call call) {
        return new SeenCall(call.getSid(),
                Optional.ofNullable(call.getTo()).filter(PhoneNumber::isWellFormed).map(PhoneNumber::new),
                String.valueOf(call.getDirection()).startsWith("outbound"),
                created(call),
                signal(call.getStatus()));
    }

    /** A call that waits in the carrier's queue has no start yet. */
    private static Instant created(Call call) {
        return Optional.ofNullable(call.getDateCreated()).or(() -> Optional.ofNullable(call.getStartTime()))
                .map(ZonedDateTime::toInstant)
                .orElse(Instant.MAX);
    }

    private static Optional<LegSignal> signal(Call.Status status) {
        return switch (status) {
            case QUEUED -> Optional.empty();
            case RINGING -> Optional.of(new LegSignal.Rings());
            case IN_PROGRESS -> Optional.of(new LegSignal.Answered());
            case COMPLETED -> over(Outcome.COMPLETED);
            case BUSY -> over(Outcome.BUSY);
            case FAILED -> over(Outcome.FAILED);
            case NO_ANSWER -> over(Outcome.NO_ANSWER);
            case CANCELED -> over(Outcome.CANCELED);
        };
    }

    private static Optional<LegSignal> over(Outcome outcome) {
        return Optional.of(new LegSignal.Over(outcome));
    }
}
