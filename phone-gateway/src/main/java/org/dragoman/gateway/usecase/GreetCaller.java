package org.dragoman.gateway.usecase;

import java.util.Optional;
import org.dragoman.gateway.domain.Language;
import org.dragoman.gateway.domain.PhoneNumber;
import org.dragoman.gateway.domain.line.Line;
import org.dragoman.gateway.domain.line.StaffLine;
import org.dragoman.gateway.domain.menu.Greeting;
import org.dragoman.gateway.domain.script.Script;
import org.dragoman.gateway.domain.script.Scripts;
import org.dragoman.gateway.domain.words.Sentence;
import org.dragoman.gateway.port.GatewayMetrics;
import org.dragoman.gateway.port.LineBook;
import org.dragoman.gateway.port.LineCalls;
import org.dragoman.gateway.port.LineCalls.LineCallKey;
import reactor.core.publisher.Mono;

/** A resident dialled a language line: the menu is spoken, whatever else is away. */
public final class GreetCaller {

    private static final Language ENGLISH = new Language("en");

    private final LineBook lines;
    private final LineCalls calls;
    private final GatewayMetrics metrics;
    private final GreetInterpreter greetInterpreter;

    public GreetCaller(LineBook lines, LineCalls calls, GatewayMetrics metrics, GreetInterpreter greetInterpreter) {
        this.lines = lines;
        this.calls = calls;
        this.metrics = metrics;
        this.greetInterpreter = greetInterpreter;
    }

    public Mono<Script> greet(String callSid, Optional<PhoneNumber> dialled) {
        return dialled.flatMap(number -> lines.current().flatMap(directory -> directory.find(number)))
                .map(line -> begin(callSid, line))
                .or(() -> staffLine(dialled).map(line -> greetInterpreter.greet(line, callSid)))
                .orElseGet(this::notInService);
    }

    private Optional<StaffLine> staffLine(Optional<PhoneNumber> dialled) {
        return dialled.flatMap(number -> lines.current().flatMap(directory -> directory.staffLine(number)))
                .filter(line -> line.kind() == StaffLine.Kind.DUTY);
    }

    private Mono<Script> begin(String callSid, Line line) {
        return calls.begin(new LineCallKey(line.city(), callSid))
                .filter(first -> first)
                .doOnNext(first -> metrics.lineCallBegan(line.city()))
                .thenReturn(Greeting.of(line));
    }

    private Mono<Script> notInService() {
        return Mono.fromSupplier(() -> {
            metrics.unknownLine();
            return Scripts.goodbye(ENGLISH, Sentence.NOT_IN_SERVICE);
        });
    }
}
