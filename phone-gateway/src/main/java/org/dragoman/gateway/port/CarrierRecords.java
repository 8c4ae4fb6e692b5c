package org.dragoman.gateway.port;

import java.time.Instant;
import org.dragoman.gateway.domain.CityId;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What the carrier still keeps of calls that are over. */
public interface CarrierRecords {

    /** A call of which no leg and no line call tells: somebody was handed to the backup line. */
    Mono<Void> note(Record call, Instant endedAt);

    /** Of calls that ended before this: some, each put off at the same time, so that one instance alone works on it. */
    Flux<Record> due(Instant endedBefore);

    Mono<Void> erased(Record call);

    /** @param callSid the carrier's id of the call */
    record Record(CityId city, String callSid) {}
}
