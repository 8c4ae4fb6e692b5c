package org.dragoman.gateway.usecase;

import java.time.Clock;
import java.time.Duration;
import org.dragoman.gateway.port.Carrier;
import org.dragoman.gateway.port.CarrierRecords;
import reactor.core.publisher.Mono;

/**
 * Has the carrier forget who rang whom, a while after the call: what is not stored cannot be compelled (New York's Executive
 * Orders 34 and 41). What cannot be erased now is tried again until it is.
 */
public final class EraseRecords {

    private final CarrierRecords records;
    private final Carrier carrier;
    private final Duration kept;
    private final Clock clock;

    /** @param kept how long after its end a call may be looked up at the carrier */
    public EraseRecords(CarrierRecords records, Carrier carrier, Duration kept, Clock clock) {
        this.records = records;
        this.carrier = carrier;
        this.kept = kept;
        this.clock = clock;
    }

    /** @return how many were worked on */
    public Mono<Long> erase() {
        return records.due(clock.instant().minus(kept))
                .concatMap(call -> carrier.erase(call.callSid()).then(records.erased(call))
                        .onErrorComplete().thenReturn(call))
                .count();
    }
}
