package org.dragoman.gateway.adapter.webhook;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.dragoman.gateway.adapter.http.Detached;
import org.dragoman.gateway.domain.CityId;
import org.dragoman.gateway.domain.Language;
import org.dragoman.gateway.domain.LegKey;
import org.dragoman.gateway.domain.call.LegSignal;
import org.dragoman.gateway.domain.callback.CarrierReport;
import org.dragoman.gateway.domain.callback.Progress;
import org.dragoman.gateway.domain.line.Line;
import org.dragoman.gateway.domain.menu.Greeting;
import org.dragoman.gateway.domain.script.AgencyPosition;
import org.dragoman.gateway.domain.script.DutyPosition;
import org.dragoman.gateway.domain.script.Patience;
import org.dragoman.gateway.domain.script.Position;
import org.dragoman.gateway.domain.script.Script;
import org.dragoman.gateway.domain.script.Scripts;
import org.dragoman.gateway.domain.words.Sentence;
import org.dragoman.gateway.port.GatewayMetrics;
import org.dragoman.gateway.port.LineBook;
import org.dragoman.gateway.usecase.GreetCaller;
import org.dragoman.gateway.usecase.KeepReport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * What a phone does next. Whatever happens, there is an answer within two seconds: where the real one is not ready, the
 * patient one, after which the carrier asks the same question again.
 */
@RestController
class VoiceController {

    private static final Logger LOG = LoggerFactory.getLogger(VoiceController.class);
    private static final Duration IN_TIME = Duration.ofMillis(1800);
    private static final Language ENGLISH = new Language("en");

    private final GreetCaller greet;
    private final Conversation conversation;
    private final KeepReport keep;
    private final LineBook lines;
    private final Markup markup;
    private final GatewayMetrics metrics;
    private final Clock clock;

    VoiceController(GreetCaller greet, Conversation conversation, KeepReport keep, LineBook lines, Markup markup,
            GatewayMetrics metrics, Clock clock) {
        this.greet = greet;
        this.conversation = conversation;
        this.keep = keep;
        this.lines = lines;
        this.markup = markup;
        this.metrics = metrics;
        this.clock = clock;
    }

    /** Somebody dialled one of our numbers. */
    @PostMapping(path = "/twilio/voice/line", produces = MediaType.APPLICATION_XML_VALUE)
    Mono<String> line(ServerWebExchange exchange) {
        return exchange.getFormData().map(VoiceForm::of).flatMap(form -> {
            return inTime(greet.greet(form.callSid(), form.dialled(), form.from()), "Greeting",
                    () -> form.dialled().flatMap(number -> lines.current()
                            .flatMap(directory -> Greeting.at(directory, number, form.callSid())))
                            .orElseGet(Patience::apology))
                    .map(script -> markup.write(lineOf(form).map(Line::city), script));
        });
    }

    @PostMapping(path = "/twilio/voice/{step}", produces = MediaType.APPLICATION_XML_VALUE)
    Mono<String> step(@PathVariable String step, @RequestParam("s") String token,
            @RequestParam(name = Routes.CITY, required = false) @Nullable String city, ServerWebExchange exchange) {
        var at = Routes.position(step, token);
        var named = Optional.ofNullable(city).map(CityId::new);
        return exchange.getFormData().map(VoiceForm::of).flatMap(form -> next(at, form)
                .map(script -> markup.write(named.or(() -> lineOf(form).map(Line::city)), script)));
    }

    private Mono<Script> next(Position at, VoiceForm form) {
        if (form.isOver()) {
            return over(at, form);
        }
        var there = Conversation.afterKey(at, form, lineOf(form));
        return inTime(conversation.next(there, form, lineOf(form))
                .defaultIfEmpty(Scripts.goodbye(ENGLISH, Sentence.NOT_IN_SERVICE)), there, form);
    }

    private Mono<Script> inTime(Mono<Script> answer, Position at, VoiceForm form) {
        return inTime(answer, at.getClass().getSimpleName(), () -> Patience.at(at, lineOf(form)));
    }

    private Mono<Script> inTime(Mono<Script> answer, String step, Supplier<Script> patient) {
        return Detached.run(answer)
                .timeout(IN_TIME)
                .onErrorResume(notNow -> Mono.fromSupplier(() -> {
                    LOG.warn("Step {} is put off: {}", step, notNow.getClass().getName());
                    metrics.putOff(step);
                    return patient.get();
                }));
    }

    /** The carrier tells the end of a call here before it reports it elsewhere. The markup is not heard any more. */
    private Mono<Script> over(Position at, VoiceForm form) {
        var nothing = new Script(List.of());
        return switch (at) {
            case Position.Fallen(var leg, var words, var asks) -> Detached.run(keep.keep(end(leg, form)))
                    .timeout(IN_TIME)
                    .onErrorComplete()
                    .thenReturn(nothing);
            case Position.AfterBackup after -> inTime(conversation.next(at, form, lineOf(form)), at, form);
            case Position.InMenu in -> Mono.just(nothing);
            case Position.OfCallBack in -> Mono.just(nothing);
            case AgencyPosition in -> Mono.just(nothing);
            case Position.ToPeople in -> Mono.just(nothing);
            case Position.Chosen in -> Mono.just(nothing);
            case Position.AtDanger in -> Mono.just(nothing);
            case Position.AskedForFeedback in -> Mono.just(nothing);
            case Position.Complaining in -> Mono.just(nothing);
            case Position.InLine in -> Mono.just(nothing);
            case Position.Hearing in -> Mono.just(nothing);
            case Position.Answering in -> Mono.just(nothing);
            case Position.Waiting in -> Mono.just(nothing);
            case Position.Told in -> Mono.just(nothing);
            case DutyPosition in -> Mono.just(nothing);
            case Position.ToldStaff in -> Mono.just(nothing);
            case Position.Aside in -> Mono.just(nothing);
        };
    }

    private CarrierReport end(LegKey leg, VoiceForm form) {
        return new CarrierReport(leg, "after:" + form.callSid(), CarrierReport.Source.CALL, form.callSid(),
                new Progress.Signal(new LegSignal.Over(LegSignal.Outcome.COMPLETED)), 0, clock.instant());
    }

    private Optional<Line> lineOf(VoiceForm form) {
        return form.dialled().flatMap(number -> lines.current().flatMap(directory -> directory.answering(number)));
    }
}
