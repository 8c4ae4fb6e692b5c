package org.dragoman.gateway.usecase;

import org.dragoman.gateway.domain.PhoneNumber;
import org.dragoman.gateway.port.NumberPlan;
import java.util.Optional;
import org.dragoman.gateway.domain.line.Line;
import org.dragoman.gateway.domain.script.CallBackScripts;
import org.dragoman.gateway.domain.script.Position;
import org.dragoman.gateway.domain.script.Script;
import org.dragoman.gateway.domain.script.Scripts;
import org.dragoman.gateway.domain.script.Step;
import org.dragoman.gateway.domain.words.Sentence;
import org.dragoman.gateway.port.DispatchDesk;
import org.dragoman.gateway.port.DispatchDesk.CallBackAnswer;
import org.dragoman.gateway.port.Legs;
import reactor.core.publisher.Mono;

/**
 * A caller would rather be called back than wait. Nobody is let go before dispatch-service has kept a number that we would
 * dial; whoever gives none goes on waiting. Only after that, and only of a phone that takes text messages, is it asked
 * whether one may be sent: nobody keeps their place by agreeing.
 */
public final class LetGo {

    private final Legs legs;
    private final DispatchDesk desk;
    private final NumberPlan numbers;

    public LetGo(Legs legs, DispatchDesk desk, NumberPlan numbers) {
        this.legs = legs;
        this.desk = desk;
        this.numbers = numbers;
    }

    /** @param number as the carrier tells it, or as it was keyed in; none, or one that cannot be called, is asked for */
    public Mono<Script> letGo(Position.WithNumber at, Optional<String> number, Line line) {
        return number.map(given -> numbers.readNear(given, line.number())
                .filter(read -> numbers.objection(read).isEmpty())
                .map(read -> keep(at, read))
                .orElseGet(() -> Mono.just(CallBackScripts.askAnotherNumber(at))))
                .orElseGet(() -> Mono.just(CallBackScripts.askNumber(at)));
    }

    private Mono<Script> keep(Position.WithNumber at, PhoneNumber number) {
        return desk.callBack(at.leg(), number).flatMap(answer -> switch (answer) {
            case CallBackAnswer.KEPT -> numbers.takesTexts(number)
                    ? legs.hearsFarewell(at.leg(), Farewell.QUESTION_AND_WORDS)
                            .thenReturn(CallBackScripts.askForTexts(new Position.AskedForTexts(at.leg(), at.words())))
                    : legs.hearsFarewell(at.leg(), Farewell.WORDS)
                            .thenReturn(Scripts.goodbye(at.words(), Sentence.CALLBACK_KEPT));
            case CallBackAnswer.TOO_LATE -> Mono.just(Script.of(
                    new Step.GoTo(new Position.GoingOnWaiting(at.leg(), at.words(), 0))));
            case CallBackAnswer.NUMBER_REFUSED -> Mono.just(CallBackScripts.askAnotherNumber(at));
        });
    }
}
