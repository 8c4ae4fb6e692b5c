package org.dragoman.gateway.usecase;

import org.dragoman.gateway.domain.call.Leg;
import org.dragoman.gateway.domain.call.Offer;
import org.dragoman.gateway.domain.call.OfferAnswer;
import org.dragoman.gateway.domain.script.Position;
import org.dragoman.gateway.domain.script.Script;
import org.dragoman.gateway.domain.script.Scripts;
import org.dragoman.gateway.domain.script.Seat;
import org.dragoman.gateway.domain.words.Sentence;
import org.dragoman.gateway.port.DispatchDesk;
import org.dragoman.gateway.port.DispatchDesk.OfferOutcome;
import org.dragoman.gateway.port.Legs;
import reactor.core.publisher.Mono;

/** An interpreter pressed 1, 2 or 3. dispatch-service decides, by compare-and-set; this only says what it decided. */
public final class AnswerOffer {

    private final Legs legs;
    private final DispatchDesk desk;

    public AnswerOffer(Legs legs, DispatchDesk desk) {
        this.legs = legs;
        this.desk = desk;
    }

    public Mono<Script> answer(Position.Answering at) {
        return legs.find(at.leg())
                .flatMap(leg -> leg.plan().offer().map(offer -> ask(leg, offer, at)).orElse(Mono.empty()))
                .defaultIfEmpty(Scripts.goodbye(at.words(), Sentence.OFFER_WITHDRAWN));
    }

    private Mono<Script> ask(Leg leg, Offer offer, Position.Answering at) {
        // Whoever declines hears a farewell in any case; dispatch-service's own stop must not cut it short.
        return (at.answer() == OfferAnswer.ACCEPT ? Mono.<Void>empty() : legs.hearsFarewell(leg.key(), Farewell.WORDS))
                .then(desk.answer(leg.key(), offer, at.answer()))
                .flatMap(outcome -> say(leg, outcome, at));
    }

    private Mono<Script> say(Leg leg, OfferOutcome outcome, Position.Answering at) {
        return (outcome == OfferOutcome.JOIN ? Mono.<Void>empty() : legs.hearsFarewell(leg.key(), Farewell.WORDS))
                .thenReturn(script(leg, outcome, at));
    }

    private static Script script(Leg leg, OfferOutcome outcome, Position.Answering at) {
        return switch (outcome) {
            case JOIN -> Scripts.join(Seat.accepted(leg, at.words()));
            case DECLINED -> Scripts.goodbye(at.words(), Sentence.OFFER_DECLINED);
            case DECLINED_BREAK -> Scripts.goodbye(at.words(), Sentence.OFFER_DECLINED_BREAK);
            case TAKEN -> Scripts.goodbye(at.words(), Sentence.OFFER_TAKEN);
            case WITHDRAWN -> Scripts.goodbye(at.words(), Sentence.OFFER_WITHDRAWN);
            case NOT_QUALIFIED -> Scripts.goodbye(at.words(), Sentence.OFFER_NOT_QUALIFIED);
            case STALE -> Scripts.goodbye(at.words(), Sentence.OFFER_STALE);
        };
    }
}
