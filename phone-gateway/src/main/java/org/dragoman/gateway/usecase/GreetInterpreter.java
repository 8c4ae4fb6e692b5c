package org.dragoman.gateway.usecase;

import java.time.Clock;
import org.dragoman.gateway.domain.line.StaffLine;
import org.dragoman.gateway.domain.script.DutyScripts;
import org.dragoman.gateway.domain.script.Script;
import org.dragoman.gateway.port.CarrierRecords;
import reactor.core.publisher.Mono;

/**
 * An interpreter dialled the duty line. No line call begins: those are residents'. Only that the carrier is to forget the
 * call is noted, and nobody waits for it.
 */
public final class GreetInterpreter {

    private final CarrierRecords records;
    private final Clock clock;

    public GreetInterpreter(CarrierRecords records, Clock clock) {
        this.records = records;
        this.clock = clock;
    }

    public Mono<Script> greet(StaffLine line, String callSid) {
        return records.note(new CarrierRecords.Record(line.city(), callSid), clock.instant()).onErrorComplete()
                .thenReturn(DutyScripts.welcome(line, callSid));
    }
}
