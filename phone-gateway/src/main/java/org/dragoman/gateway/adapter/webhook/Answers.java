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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * What a phone does next. Whatever happens, there is an answer within a second: where the real one is not ready, the
 * patient one, after which the carrier asks the same question again.
 */
@Component
public class Answers {

    private static final Logger LOG = LoggerFactory.getLogger(Answers.class);
    private static final Duration IN_TIME = Duration.ofMillis(800);
    private static final Language ENGLISH = new Language("en");

    private final GreetCaller greet;
    private final Conversation conversation;
    private final KeepReport keep;
    private final LineBook lines;
    private final GatewayMetrics metrics;
    private final Clock clock;

    Answers(GreetCaller greet, Conversation conversation, KeepReport keep, LineBook lines, GatewayMetrics metrics,
            Clock clock) {
        this.greet = greet;
        this.conversation = conversation;
        this.keep = keep;
        this.lines = lines;
        this.metrics = metrics;
        this.clock = clock;
    }

    /** Somebody dialled one of our numbers. */
    public Mono<Script> toCaller(Question asked) {
        return inTime(greet.greet(asked.callSid(), asked.dialled(), asked.from()), "Greeting",
                () -> asked.dialled().flatMap(number -> lines.current()
                        .flatMap(directory -> Greeting.at(directory, number, asked.callSid())))
                        .orElseGet(Patience::apology));
    }

    /** A phone is at a position that an earlier answer named. */
    public Mono<Script> at(Position at, Question asked) {
        if (asked.isOver()) {
            return over(at, asked);
        }
        var there = Conversation.afterKey(at, asked, lineOf(asked));
        return inTime(conversation.next(there, asked, lineOf(asked))
                .defaultIfEmpty(Scripts.goodbye(ENGLISH, Sentence.NOT_IN_SERVICE)), there, asked);
    }

    /** Whose recordings are heard by somebody who called a number of ours; empty for phones that we rang. */
    public Optional<CityId> cityOf(Question asked) {
        return lineOf(asked).map(Line::city);
    }

    private Mono<Script> inTime(Mono<Script> answer, Position at, Question asked) {
        return inTime(answer, at.getClass().getSimpleName(), () -> Patience.at(at, lineOf(asked)));
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

    /** A carrier may tell the end of a call here before it reports it elsewhere. The answer is not heard any more. */
    private Mono<Script> over(Position at, Question asked) {
        var nothing = new Script(List.of());
        return switch (at) {
            case Position.Fallen(var leg, var words, var asks) -> Detached.run(keep.keep(end(leg, asked)))
                    .timeout(IN_TIME)
                    .onErrorComplete()
                    .thenReturn(nothing);
            case Position.AfterBackup after -> inTime(conversation.next(at, asked, lineOf(asked)), at, asked);
            case Position.InMenu in -> Mono.just(nothing);
            case Position.OfCallBack in -> Mono.just(nothing);
            case AgencyPosition in -> Mono.just(nothing);
            case Position.ToPeople in -> Mono.just(nothing);
            case Position.Chosen in -> Mono.just(nothing);
            case Position.AtDanger in -> Mono.just(nothing);
            case Position.AskedForOffice in -> Mono.just(nothing);
            case Position.AskedForFeedback in -> Mono.just(nothing);
            case Position.Complaining in -> Mono.just(nothing);
            case Position.InLine in -> Mono.just(nothing);
            case Position.Hearing in -> Mono.just(nothing);
            case Position.Answering in -> Mono.just(nothing);
            case Position.Waiting in -> Mono.just(nothing);
            case Position.Told in -> Mono.just(nothing);
            case DutyPosition in -> Mono.just(nothing);
            case Position.AtCutOff in -> Mono.just(nothing);
            case Position.ToldStaff in -> Mono.just(nothing);
            case Position.Aside in -> Mono.just(nothing);
        };
    }

    private CarrierReport end(LegKey leg, Question asked) {
        return new CarrierReport(leg, "after:" + asked.callSid(), CarrierReport.Source.CALL, asked.callSid(),
                new Progress.Signal(new LegSignal.Over(LegSignal.Outcome.COMPLETED)), 0, clock.instant());
    }

    private Optional<Line> lineOf(Question asked) {
        return asked.dialled().flatMap(number -> lines.current().flatMap(directory -> directory.answering(number)));
    }
}
