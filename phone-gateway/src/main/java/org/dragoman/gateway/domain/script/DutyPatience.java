package org.dragoman.gateway.domain.script;

import org.dragoman.gateway.domain.duty.DutyCall;
import org.dragoman.gateway.domain.script.DutyPosition.AtDutyMenu;
import org.dragoman.gateway.domain.script.DutyPosition.AtNumber;
import org.dragoman.gateway.domain.script.DutyPosition.AtPin;
import org.dragoman.gateway.domain.script.DutyPosition.CallBackAnswered;
import org.dragoman.gateway.domain.script.DutyPosition.CalledBack;
import org.dragoman.gateway.domain.script.DutyPosition.CallingBack;
import org.dragoman.gateway.domain.script.DutyPosition.CheckingPhone;
import org.dragoman.gateway.domain.script.DutyPosition.Choosing;
import org.dragoman.gateway.domain.script.DutyPosition.Leaving;
import org.dragoman.gateway.domain.script.DutyPosition.PhoneChecked;
import org.dragoman.gateway.domain.script.DutyPosition.Practised;
import org.dragoman.gateway.domain.script.DutyPosition.Practising;
import org.dragoman.gateway.domain.words.Sentence;

/**
 * What interpreters hear while dispatch-service is away: "one moment", and the same again. A number or a PIN has to be
 * typed again, because it is kept nowhere.
 */
final class DutyPatience {

    private static final int PAUSE_SECONDS = 4;

    private DutyPatience() {}

    static Script at(DutyPosition at) {
        return switch (at) {
            case AtNumber(var call, var attempt, var round, var asks) ->
                again(call, asks, new AtNumber(call, attempt, round, asks + 1));
            case AtPin(var call, var attempt, var round, var asks) ->
                again(call, asks, new AtPin(call, attempt, round, asks + 1));
            case CallingBack(var call, var asks) -> again(call, asks, new CallingBack(call, asks + 1));
            case CallBackAnswered(var call, var asks) -> again(call, asks, new CallBackAnswered(call, asks + 1));
            case CalledBack called -> DutyScripts.calledBack(called);
            case AtDutyMenu(var call, var press, var round, var asks) ->
                again(call, asks, new AtDutyMenu(call, press, round, asks + 1));
            case Choosing(var call, var press, var choice, var asks) ->
                again(call, asks, new Choosing(call, press, choice, asks + 1));
            case PhoneChecked(var call, var press, var asks) ->
                again(call, asks, new PhoneChecked(call, press, asks + 1));
            case CheckingPhone checking -> DutyScripts.checkPhone(checking);
            case Practising practising -> DutyScripts.practise(practising);
            case Practised practised -> DutyScripts.practised(practised,
                    Script.of(new Step.GoTo(new AtDutyMenu(practised.call(), practised.press(), 0, 0))));
            case Leaving leaving -> DutyScripts.goodbye(leaving.call());
        };
    }

    private static Script again(DutyCall call, int asks, DutyPosition later) {
        return asks < Patience.ASKS
                ? Scripts.oneMoment(call.words(), PAUSE_SECONDS, later)
                : Scripts.goodbye(call.words(), Sentence.TRY_LATER);
    }
}
