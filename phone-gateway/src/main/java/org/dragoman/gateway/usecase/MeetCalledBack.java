package org.dragoman.gateway.usecase;

import java.util.Optional;
import org.dragoman.gateway.domain.call.Leg;
import org.dragoman.gateway.domain.script.CallBackScripts;
import org.dragoman.gateway.domain.script.Position;
import org.dragoman.gateway.domain.script.Script;
import org.dragoman.gateway.domain.script.Scripts;
import org.dragoman.gateway.domain.script.Seat;
import org.dragoman.gateway.domain.words.Sentence;
import org.dragoman.gateway.port.Legs;
import reactor.core.publisher.Mono;

/** Whoever asked to be called back has picked up, or a voicemail has: who presses a key comes into the room. */
public final class MeetCalledBack {

    private final Legs legs;

    public MeetCalledBack(Legs legs) {
        this.legs = legs;
    }

    public Mono<Script> meet(String callSid, Position.CalledBack at, Optional<String> pressed) {
        return legs.attach(at.leg(), callSid)
                .then(legs.find(at.leg()))
                .map(leg -> script(leg, at, pressed))
                .defaultIfEmpty(Scripts.goodbye(at.words(), Sentence.CALL_ENDED));
    }

    private static Script script(Leg leg, Position.CalledBack at, Optional<String> pressed) {
        if (leg.isOver() || leg.stop().isPresent()) {
            return Scripts.goodbye(at.words(), Sentence.CALL_ENDED);
        }
        return pressed.isPresent()
                ? Scripts.enter(new Seat(leg.key(), leg.plan().room(), at.words(), leg.plan().anchor()))
                : CallBackScripts.press(at);
    }
}
