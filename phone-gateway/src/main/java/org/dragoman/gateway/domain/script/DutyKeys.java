package org.dragoman.gateway.domain.script;

import java.util.Optional;
import org.dragoman.gateway.domain.call.OfferAnswer;
import org.dragoman.gateway.domain.duty.DutyCall;
import org.dragoman.gateway.domain.duty.DutyChoice;
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

/** The keys of the duty line. Silence and wrong keys are asked again; after three rounds the call is over. */
public final class DutyKeys {

    private static final int ROUNDS = 3;
    /** Nobody needs as many keys; a call does not last for ever. */
    private static final int PRESSES = 50;
    private static final String HERE = "1";
    private static final String HEARD = "5";

    private DutyKeys() {}

    /** A number or PIN that was typed leaves the position as it is: what becomes of it, dispatch-service says. */
    public static DutyPosition next(DutyPosition at, Optional<Typed> typed) {
        return typed.map(keys -> after(at, keys)).orElse(at);
    }

    private static DutyPosition after(DutyPosition at, Typed typed) {
        return switch (at) {
            case AtNumber(var call, var attempt, var round, var asks) -> typed.digits().isPresent()
                    ? at
                    : again(call, round, new AtNumber(call, attempt, round + 1, asks));
            case AtPin(var call, var attempt, var round, var asks) when typed.isPoundAlone() ->
                new CallingBack(call, 0);
            case AtPin(var call, var attempt, var round, var asks) -> typed.digits().isPresent()
                    ? at
                    : again(call, round, new AtPin(call, attempt, round + 1, asks));
            case AtDutyMenu menu -> typed.isPoundAlone() ? new Leaving(menu.call()) : chosen(menu, typed.keys());
            case CalledBack(var call, var round) -> typed.keys().equals(HERE)
                    ? new CallBackAnswered(call, 0)
                    : again(call, round, new CalledBack(call, round + 1));
            case CheckingPhone(var call, var press, var round) -> typed.keys().equals(HEARD)
                    ? new PhoneChecked(call, press, 0)
                    : again(call, round, new CheckingPhone(call, press, round + 1));
            case Practising(var call, var press, var round) -> switch (typed.keys()) {
                case "1" -> new Practised(call, press, OfferAnswer.ACCEPT);
                case "2" -> new Practised(call, press, OfferAnswer.DECLINE);
                case "3" -> new Practised(call, press, OfferAnswer.DECLINE_BREAK);
                default -> again(call, round, new Practising(call, press, round + 1));
            };
            case CallingBack same -> same;
            case CallBackAnswered same -> same;
            case Choosing same -> same;
            case PhoneChecked same -> same;
            case Practised same -> same;
            case Leaving same -> same;
        };
    }

    private static DutyPosition chosen(AtDutyMenu at, String key) {
        var call = at.call();
        int press = at.press() + 1;
        if (press > PRESSES) {
            return new Leaving(call);
        }
        return switch (key) {
            case "1" -> new Choosing(call, press, DutyChoice.AVAILABLE, 0);
            case "2" -> new Choosing(call, press, DutyChoice.OFF_DUTY, 0);
            case "3" -> new Choosing(call, press, DutyChoice.ON_BREAK, 0);
            case "4" -> new CheckingPhone(call, press, 0);
            case "5" -> new Practising(call, press, 0);
            default -> again(call, at.round(), new AtDutyMenu(call, at.press(), at.round() + 1, at.asks()));
        };
    }

    private static DutyPosition again(DutyCall call, int round, DutyPosition again) {
        return round + 1 < ROUNDS ? again : new Leaving(call);
    }
}
