package org.dragoman.gateway.usecase;

import org.dragoman.gateway.domain.call.Leg;
import org.dragoman.gateway.domain.call.Offer;
import org.dragoman.gateway.domain.call.Role;
import org.dragoman.gateway.domain.script.Position;
import org.dragoman.gateway.domain.script.Script;
import org.dragoman.gateway.domain.script.Scripts;
import org.dragoman.gateway.domain.words.Sentence;
import org.dragoman.gateway.domain.words.Utterance;
import org.dragoman.gateway.port.Legs;
import reactor.core.publisher.Mono;

/**
 * A rung interpreter has picked up: says what is offered, and again; who presses nothing (a voicemail never does) is
 * hung up. A vendor's line presses nothing: it hears for whom, and answers by having picked up.
 */
public final class HearOffer {

    private static final int ROUNDS = 3;

    private final Legs legs;

    public HearOffer(Legs legs) {
        this.legs = legs;
    }

    public Mono<Script> hear(String callSid, Position.Hearing at) {
        return legs.attach(at.leg(), callSid)
                .then(legs.find(at.leg()))
                .map(leg -> script(leg, at))
                .defaultIfEmpty(Scripts.goodbye(at.words(), Sentence.OFFER_WITHDRAWN));
    }

    private static Script script(Leg leg, Position.Hearing at) {
        if (leg.isOver() || leg.stop().isPresent()) {
            return Scripts.goodbye(at.words(), Sentence.OFFER_WITHDRAWN);
        }
        if (at.round() >= ROUNDS) {
            return Scripts.goodbye(at.words(), Sentence.OFFER_UNANSWERED);
        }
        return leg.plan().offer()
                .map(offer -> leg.plan().role() == Role.VENDOR
                        ? Scripts.vendor(at, new Utterance.VendorBrief(at.words(), offer.varietyName(), offer.agency()))
                        : Scripts.offer(at, brief(at, offer)))
                .orElseGet(() -> Scripts.goodbye(at.words(), Sentence.OFFER_WITHDRAWN));
    }

    private static Utterance.Brief brief(Position.Hearing at, Offer offer) {
        return new Utterance.Brief(at.words(), offer.varietyName(), offer.agency(), offer.domain());
    }
}
