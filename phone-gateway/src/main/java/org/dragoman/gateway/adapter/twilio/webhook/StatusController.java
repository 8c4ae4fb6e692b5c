package org.dragoman.gateway.adapter.twilio.webhook;

import java.time.Clock;
import java.util.Optional;
import org.dragoman.gateway.adapter.http.Detached;
import org.dragoman.gateway.adapter.twilio.OfTwilio;
import org.dragoman.gateway.adapter.webhook.Routes;
import org.dragoman.gateway.domain.PhoneNumber;
import org.dragoman.gateway.domain.callback.CarrierReport;
import org.dragoman.gateway.domain.callback.Progress;
import org.dragoman.gateway.domain.line.Line;
import org.dragoman.gateway.port.GatewayMetrics;
import org.dragoman.gateway.port.LineBook;
import org.dragoman.gateway.port.LineCalls.LineCallKey;
import org.dragoman.gateway.usecase.EndLineCall;
import org.dragoman.gateway.usecase.KeepReport;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** What the carrier reports. 204 means durable; 503 means send it again, and the addresses ask for that. */
@OfTwilio
@RestController
class StatusController {

    private final KeepReport keep;
    private final EndLineCall end;
    private final LineBook lines;
    private final GatewayMetrics metrics;
    private final Clock clock;

    StatusController(KeepReport keep, EndLineCall end, LineBook lines, GatewayMetrics metrics, Clock clock) {
        this.keep = keep;
        this.end = end;
        this.lines = lines;
        this.metrics = metrics;
        this.clock = clock;
    }

    /** A call that we made. */
    @PostMapping("/twilio/status/leg")
    Mono<ResponseEntity<Void>> leg(@RequestParam("s") String token, ServerWebExchange exchange) {
        var leg = Routes.leg(token);
        return answered(form(exchange).flatMap(form -> keep(form.aboutCall(leg))));
    }

    /** A participant of a room. */
    @PostMapping("/twilio/status/room")
    Mono<ResponseEntity<Void>> room(@RequestParam("s") String token, ServerWebExchange exchange) {
        var city = Routes.city(token);
        return answered(form(exchange).flatMap(form -> keep(form.aboutParticipant(city))));
    }

    /** A resident's call to one of our numbers. */
    @PostMapping("/twilio/status/line")
    Mono<ResponseEntity<Void>> line(ServerWebExchange exchange) {
        return answered(exchange.getFormData().flatMap(fields -> {
            var form = new CallbackForm(fields, Optional.empty(), clock);
            var call = lineOf(VoiceForm.text(fields, "To"))
                    .flatMap(line -> form.callSid().map(sid -> new LineCallKey(line.city(), sid)))
                    .filter(known -> form.saysCallIsOver());
            return Mono.justOrEmpty(call).flatMap(known -> Detached.run(end.end(known, form.at())));
        }));
    }

    private Mono<CallbackForm> form(ServerWebExchange exchange) {
        var token = Optional.ofNullable(exchange.getRequest().getHeaders().getFirst("I-Twilio-Idempotency-Token"));
        return exchange.getFormData().map(fields -> new CallbackForm(fields, token, clock));
    }

    private Mono<?> keep(Optional<CarrierReport> report) {
        report.filter(one -> one.progress() instanceof Progress.Unknown)
                .ifPresent(one -> metrics.unknownStatus(one.source().name()));
        return Mono.justOrEmpty(report).flatMap(one -> Detached.run(keep.keep(one)));
    }

    private static Mono<ResponseEntity<Void>> answered(Mono<?> work) {
        return work.then(Mono.just(ResponseEntity.noContent().<Void>build()))
                .onErrorReturn(ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).build());
    }

    private Optional<Line> lineOf(Optional<String> number) {
        return number.filter(PhoneNumber::isWellFormed)
                .flatMap(text -> lines.current().flatMap(directory -> directory.answering(new PhoneNumber(text))));
    }
}
