package org.dragoman.gateway.usecase;

import java.util.Optional;
import java.util.function.Function;
import org.dragoman.gateway.domain.duty.DutyCall;
import org.dragoman.gateway.domain.script.Typed;
import org.dragoman.gateway.domain.script.DutyPosition.CallBackAnswered;
import org.dragoman.gateway.domain.script.DutyPosition.CalledBack;
import org.dragoman.gateway.domain.script.DutyPosition.CallingBack;
import org.dragoman.gateway.domain.script.DutyPosition;
import org.dragoman.gateway.domain.script.DutyPosition.AtDutyMenu;
import org.dragoman.gateway.domain.script.DutyPosition.AtNumber;
import org.dragoman.gateway.domain.script.DutyPosition.AtPin;
import org.dragoman.gateway.domain.script.DutyPosition.CheckingPhone;
import org.dragoman.gateway.domain.script.DutyPosition.Choosing;
import org.dragoman.gateway.domain.script.DutyPosition.Leaving;
import org.dragoman.gateway.domain.script.DutyPosition.PhoneChecked;
import org.dragoman.gateway.domain.script.DutyPosition.Practised;
import org.dragoman.gateway.domain.script.DutyPosition.Practising;
import org.dragoman.gateway.domain.script.DutyScripts;
import org.dragoman.gateway.domain.script.Script;
import org.dragoman.gateway.port.DutyDesk;
import org.dragoman.gateway.port.DutyDesk.Answer;
import reactor.core.publisher.Mono;

/**
 * An interpreter on the duty line. dispatch-service decides who is believed and what a choice does; a practice offer is
 * told to nobody.
 */
public final class LeadDutyCall {

    private final DutyDesk desk;

    public LeadDutyCall(DutyDesk desk) {
        this.desk = desk;
    }

    /** @param typed in answer to the question at this position, if it was asked already */
    public Mono<Script> lead(DutyPosition at, Optional<Typed> typed) {
        return switch (at) {
            case AtNumber asked -> typed.flatMap(Typed::digits)
                    .map(number -> desk.typeNumber(asked.call(), asked.attempt(), number).thenReturn(
                            DutyScripts.askPin(new AtPin(asked.call(), asked.attempt(), 0, 0))))
                    .orElseGet(() -> Mono.just(DutyScripts.askNumber(asked)));
            case AtPin asked -> typed.flatMap(Typed::digits).map(pin -> check(asked, pin))
                    .orElseGet(() -> Mono.just(DutyScripts.askPin(asked)));
            case CallingBack(var call, var asks) ->
                desk.callBack(call).thenReturn(DutyScripts.callingBack(call));
            case CalledBack called -> Mono.just(DutyScripts.calledBack(called));
            case CallBackAnswered(var call, var asks) ->
                desk.callBackAnswered(call).map(answer -> menu(call, 0, 0, answer));
            case AtDutyMenu(var call, var press, var round, var asks) ->
                desk.state(call).map(answer -> menu(call, press, round, answer));
            case Choosing(var call, var press, var choice, var asks) ->
                desk.choose(call, press, choice).map(answer -> menu(call, press, 0, answer));
            case CheckingPhone checking -> Mono.just(DutyScripts.checkPhone(checking));
            case PhoneChecked(var call, var press, var asks) -> desk.phoneIsGood(call)
                    .then(menuAfter(call, press, menu -> DutyScripts.phoneWorks(call, menu)));
            case Practising practising -> Mono.just(DutyScripts.practise(practising));
            case Practised practised -> menuAfter(practised.call(), practised.press(),
                    menu -> DutyScripts.practised(practised, menu));
            case Leaving leaving -> Mono.just(DutyScripts.goodbye(leaving.call()));
        };
    }

    private Mono<Script> check(AtPin at, String pin) {
        return desk.checkPin(at.call(), at.attempt(), pin).map(answer -> switch (answer) {
            case Answer.Known known -> menu(at.call(), 0, 0, known);
            case Answer.Again again -> DutyScripts.refused(at.call(), at.attempt());
            case Answer.Goodbye goodbye -> DutyScripts.refusedForGood(at.call());
        });
    }

    private Mono<Script> menuAfter(DutyCall call, int press, Function<Script, Script> words) {
        return desk.state(call).map(answer -> words.apply(menu(call, press, 0, answer)));
    }

    /** Whoever has not entered, or so long ago that it is forgotten, has no menu. */
    private static Script menu(DutyCall call, int press, int round, Answer answer) {
        return switch (answer) {
            case Answer.Known(var state) -> DutyScripts.menu(call, press, round, state);
            case Answer.Again again -> DutyScripts.refusedForGood(call);
            case Answer.Goodbye goodbye -> DutyScripts.refusedForGood(call);
        };
    }
}
