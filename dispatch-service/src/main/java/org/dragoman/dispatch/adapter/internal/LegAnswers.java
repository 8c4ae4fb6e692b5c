package org.dragoman.dispatch.adapter.internal;

import java.util.Optional;
import java.util.UUID;
import org.dragoman.dispatch.domain.CityId;
import org.dragoman.dispatch.domain.assignment.AssignmentId;
import org.dragoman.dispatch.domain.leg.LegId;
import org.dragoman.dispatch.usecase.AnswerOffer;
import org.dragoman.dispatch.usecase.NextForLeg;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** A phone asks: may I join, and what now? */
@RestController
class LegAnswers {

    record OfferAnswer(String city, UUID assignmentId, long epoch, AnswerOffer.Key answer) {}

    record OfferOutcome(AnswerOffer.Outcome outcome) {}

    record NextStep(String step, Optional<String> word) {}

    private final AnswerOffer answerOffer;
    private final NextForLeg nextForLeg;

    LegAnswers(AnswerOffer answerOffer, NextForLeg nextForLeg) {
        this.answerOffer = answerOffer;
        this.nextForLeg = nextForLeg;
    }

    @PostMapping("/internal/v1/legs/{legId}/answer")
    Mono<OfferOutcome> answer(@PathVariable UUID legId, @RequestBody OfferAnswer answer) {
        var press = new AnswerOffer.KeyPress(new CityId(answer.city()), new LegId(legId),
                new AssignmentId(answer.assignmentId()), answer.epoch(), answer.answer());
        return Outliving.client(answerOffer.answer(press)).map(OfferOutcome::new);
    }

    @GetMapping("/internal/v1/legs/{legId}/next")
    Mono<NextStep> next(@PathVariable UUID legId, @RequestParam String city) {
        return Outliving.client(nextForLeg.next(new CityId(city), new LegId(legId))).map(next -> switch (next) {
            case NextForLeg.Next.Rejoin rejoin -> new NextStep("REJOIN", Optional.empty());
            case NextForLeg.Next.Aside aside -> new NextStep("ASIDE", Optional.empty());
            case NextForLeg.Next.CallerCutOff cutOff -> new NextStep("CALLER_CUT_OFF", Optional.empty());
            case NextForLeg.Next.Goodbye goodbye -> new NextStep("GOODBYE", Optional.of(goodbye.word().name()));
            case NextForLeg.Next.Backup backup -> new NextStep("BACKUP", Optional.empty());
        });
    }
}
