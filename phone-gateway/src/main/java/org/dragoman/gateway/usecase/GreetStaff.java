package org.dragoman.gateway.usecase;

import java.util.Optional;
import org.dragoman.gateway.domain.PhoneNumber;
import org.dragoman.gateway.domain.line.StaffLine;
import org.dragoman.gateway.domain.menu.Greeting;
import org.dragoman.gateway.domain.script.AgencyScripts;
import org.dragoman.gateway.domain.script.Script;
import org.dragoman.gateway.port.GatewayMetrics;
import org.dragoman.gateway.port.LineCalls;
import org.dragoman.gateway.port.LineCalls.LineCallKey;
import org.dragoman.gateway.port.OfficeDesk;
import reactor.core.publisher.Mono;

/** One of the city's own people dialled a number of theirs. An office's call is counted as any call of a line is. */
public final class GreetStaff {

    private final LineCalls calls;
    private final OfficeDesk desk;
    private final GreetInterpreter greetInterpreter;
    private final GatewayMetrics metrics;

    public GreetStaff(LineCalls calls, OfficeDesk desk, GreetInterpreter greetInterpreter, GatewayMetrics metrics) {
        this.calls = calls;
        this.desk = desk;
        this.greetInterpreter = greetInterpreter;
        this.metrics = metrics;
    }

    /** @param from the caller's own number; empty where it is withheld */
    public Mono<Script> greet(String callSid, StaffLine line, Optional<PhoneNumber> from) {
        return switch (line.kind()) {
            case AGENCY -> calls.begin(new LineCallKey(line.city(), callSid))
                    .filter(first -> first)
                    .doOnNext(first -> metrics.lineCallBegan(line.city()))
                    .then(greetOffice(callSid, line, from));
            case DUTY -> greetInterpreter.greet(line, callSid);
        };
    }

    /** Whoever cannot be recognised now says who they are. */
    private Mono<Script> greetOffice(String callSid, StaffLine line, Optional<PhoneNumber> from) {
        return Mono.defer(() -> desk.recognises(RequestInterpreter.callId(callSid), line.number(), from))
                .onErrorReturn(false)
                .map(known -> known ? AgencyScripts.greetKnown(line) : Greeting.of(line, callSid));
    }
}
