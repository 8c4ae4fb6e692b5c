package org.dragoman.gateway.adapter.paper;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.dragoman.gateway.adapter.webhook.Answers;
import org.dragoman.gateway.adapter.webhook.Question;
import org.dragoman.gateway.adapter.webhook.Routes;
import org.dragoman.gateway.domain.PhoneNumber;
import org.dragoman.gateway.domain.call.LegSignal;
import org.dragoman.gateway.domain.call.LegSignal.Outcome;
import org.dragoman.gateway.domain.callback.CarrierReport;
import org.dragoman.gateway.domain.callback.Progress;
import org.dragoman.gateway.domain.script.Script;
import org.dragoman.gateway.domain.script.Step;
import org.dragoman.gateway.usecase.FinishBackup;
import org.dragoman.gateway.usecase.KeepReport;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** A phone's next steps as a list of lines, and what became of a phone as one word. */
@OfPaper
@RestController
class PaperController {

    private final Answers answers;
    private final KeepReport keep;
    private final Clock clock;

    PaperController(Answers answers, KeepReport keep, Clock clock) {
        this.answers = answers;
        this.keep = keep;
        this.clock = clock;
    }

    /** @param dialled only of a call that came in */
    record Asked(String call, @Nullable String dialled, @Nullable String keys) {

        Question question() {
            return new Question(Optional.of(call), Optional.ofNullable(dialled).map(PhoneNumber::new), Optional.empty(),
                    Optional.ofNullable(keys), Optional.empty(), false,
                    new FinishBackup.Rung(Optional.empty(), false));
        }
    }

    /** @param number counts the reports of this call */
    record Told(String call, String word, int number) {}

    @PostMapping("/paper/line")
    Mono<List<String>> line(@RequestBody Asked asked) {
        return answers.toCaller(asked.question()).map(PaperController::lines);
    }

    @PostMapping("/paper/voice/{step}")
    Mono<List<String>> step(@PathVariable String step, @RequestParam("s") String token, @RequestBody Asked asked) {
        return answers.at(Routes.position(step, token), asked.question()).map(PaperController::lines);
    }

    @PostMapping("/paper/leg")
    Mono<Void> leg(@RequestParam("s") String token, @RequestBody Told told) {
        return keep.keep(new CarrierReport(Routes.leg(token), told.call() + ":" + told.number(),
                CarrierReport.Source.CALL, told.call(), new Progress.Signal(signal(told.word())), told.number(),
                clock.instant())).then();
    }

    private static LegSignal signal(String word) {
        return switch (word) {
            case "rings" -> new LegSignal.Rings();
            case "answered" -> new LegSignal.Answered();
            case "joined" -> new LegSignal.Joined(Optional.empty());
            case "over" -> new LegSignal.Over(Outcome.COMPLETED);
            default -> throw new IllegalArgumentException(word);
        };
    }

    private static List<String> lines(Script script) {
        return script.steps().stream().map(PaperController::line).toList();
    }

    private static String line(Step step) {
        return switch (step) {
            case Step.Speak speak -> "speak";
            case Step.Ask ask -> "ask " + Routes.path(ask.onKey());
            case Step.TypeIn typeIn -> "type " + Routes.path(typeIn.onKeys());
            case Step.Pause pause -> "pause";
            case Step.GoTo(var position) -> "go " + Routes.path(position);
            case Step.DialBackup dial -> "backup";
            case Step.Enter(var seat) -> "enter " + seat.leg().id();
            case Step.HangUp() -> "hang up";
        };
    }
}
