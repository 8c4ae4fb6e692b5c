package org.dragoman.gateway.usecase;

import org.dragoman.gateway.domain.line.Line;
import org.dragoman.gateway.domain.script.Position;
import org.dragoman.gateway.domain.script.Script;
import org.dragoman.gateway.domain.script.Scripts;
import org.dragoman.gateway.domain.words.Sentence;
import org.dragoman.gateway.port.DispatchDesk;
import org.dragoman.gateway.port.Legs;
import reactor.core.publisher.Mono;

/** A caller who will be called back agrees to a text message, from the number that they called, should that not reach them. */
public final class AgreeToTexts {

    private final Legs legs;
    private final DispatchDesk desk;

    public AgreeToTexts(Legs legs, DispatchDesk desk) {
        this.legs = legs;
        this.desk = desk;
    }

    public Mono<Script> agree(Position.TextsAgreed at, Line line) {
        return desk.agreeToTexts(at.leg(), line.number())
                .then(legs.hearsFarewell(at.leg(), Farewell.WORDS))
                .thenReturn(Scripts.goodbye(at.words(), Sentence.CALLBACK_KEPT));
    }
}
