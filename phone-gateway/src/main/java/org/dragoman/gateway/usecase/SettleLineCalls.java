package org.dragoman.gateway.usecase;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.dragoman.gateway.domain.script.Position;
import org.dragoman.gateway.domain.script.Script;
import org.dragoman.gateway.port.Carrier;
import org.dragoman.gateway.port.Carrier.SeenCall;
import org.dragoman.gateway.port.LineBook;
import org.dragoman.gateway.port.LineCalls;
import org.dragoman.gateway.port.LineCalls.Choice;
import org.dragoman.gateway.port.LineCalls.LineCall;
import reactor.core.publisher.Mono;

/**
 * Finds calls whose end was never reported, and choices after which dispatch-service was asked but its answer was lost
 * in a crash: those are asked again under the same id, so that no request is left without its caller's end.
 */
public final class SettleLineCalls {

    private static final Duration QUIET = Duration.ofSeconds(20);

    private final LineCalls calls;
    private final Carrier carrier;
    private final LineBook lines;
    private final EndLineCall end;
    private final RequestInterpreter request;
    private final RequestForOffice forOffice;
    private final Clock clock;

    public SettleLineCalls(LineCalls calls, Carrier carrier, LineBook lines, EndLineCall end,
            RequestInterpreter request, RequestForOffice forOffice, Clock clock) {
        this.calls = calls;
        this.carrier = carrier;
        this.lines = lines;
        this.end = end;
        this.request = request;
        this.forOffice = forOffice;
        this.clock = clock;
    }

    /** @return how many were looked at */
    public Mono<Long> settle() {
        return calls.unsettled(clock.instant().minus(QUIET))
                .concatMap(call -> one(call).onErrorComplete().thenReturn(call)).count();
    }

    private Mono<Void> one(LineCall call) {
        return isOver(call)
                .flatMap(over -> over ? end.end(call.key(), clock.instant()).thenReturn(true) : Mono.just(false))
                .filter(over -> over || call.atBackup())
                .flatMap(gone -> makeGood(call));
    }

    private Mono<Boolean> isOver(LineCall call) {
        return call.ended()
                ? Mono.just(true)
                : carrier.look(call.key().callSid()).map(SeenCall::isOver).defaultIfEmpty(true);
    }

    private Mono<Void> makeGood(LineCall call) {
        return Mono.justOrEmpty(call.choice()).flatMap(choice -> requested(call.key().callSid(), choice)).then();
    }

    private Mono<Script> requested(String callSid, Choice choice) {
        return Mono.justOrEmpty(lines.current()).flatMap(directory -> Mono.justOrEmpty(directory.find(choice.line()))
                .flatMap(line -> request.request(callSid, line, chosen(choice)))
                .switchIfEmpty(Mono.defer(() -> Mono.justOrEmpty(directory.staffLine(choice.line()))
                        .flatMap(line -> forOffice.request(callSid, line,
                                new RequestForOffice.Wish(choice.variety(), Optional.empty(), 0))))));
    }

    private static Position.Chosen chosen(Choice choice) {
        return new Position.Chosen(choice.words(), choice.variety(), false, 0);
    }
}
