package org.dragoman.gateway.adapter.webhook;

import java.util.UUID;
import org.dragoman.gateway.domain.CityId;
import org.dragoman.gateway.domain.Language;
import org.dragoman.gateway.domain.call.OfferAnswer;
import org.dragoman.gateway.domain.duty.DutyCall;
import org.dragoman.gateway.domain.duty.DutyChoice;
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

/** The addresses of the duty line. Nothing that was typed stands in them, neither number nor PIN. */
final class DutyRoutes {

    static final String PREFIX = "duty-";

    private DutyRoutes() {}

    static String step(DutyPosition position) {
        return PREFIX + switch (position) {
            case AtNumber at -> "number";
            case AtPin at -> "pin";
            case CallingBack at -> "call-back";
            case CalledBack at -> "called-back";
            case CallBackAnswered at -> "here";
            case AtDutyMenu at -> "menu";
            case Choosing at -> "choose";
            case CheckingPhone at -> "check";
            case PhoneChecked at -> "checked";
            case Practising at -> "practise";
            case Practised at -> "practised";
            case Leaving at -> "leave";
        };
    }

    static String token(DutyPosition position) {
        return switch (position) {
            case AtNumber(var call, var attempt, var round, var asks) -> encode(call, attempt, round, asks);
            case AtPin(var call, var attempt, var round, var asks) -> encode(call, attempt, round, asks);
            case AtDutyMenu(var call, var press, var round, var asks) -> encode(call, press, round, asks);
            case Choosing(var call, var press, var choice, var asks) -> encode(call, press, choice, asks);
            case CheckingPhone(var call, var press, var round) -> encode(call, press, round, 0);
            case PhoneChecked(var call, var press, var asks) -> encode(call, press, 0, asks);
            case Practising(var call, var press, var round) -> encode(call, press, round, 0);
            case Practised(var call, var press, var answer) -> encode(call, press, answer, 0);
            case CallingBack(var call, var asks) -> encode(call, 0, 0, asks);
            case CalledBack(var call, var round) -> encode(call, 0, round, 0);
            case CallBackAnswered(var call, var asks) -> encode(call, 0, 0, asks);
            case Leaving(var call) -> encode(call, 0, 0, 0);
        };
    }

    private static String encode(DutyCall call, int count, Object what, int asks) {
        return Routes.encode(call.city(), call.id(), call.words(), count, what, asks);
    }

    /** @throws IllegalArgumentException where there is no such step */
    static DutyPosition read(String step, String[] part) {
        var call = new DutyCall(new CityId(part[0]), UUID.fromString(part[1]), new Language(part[2]));
        int count = Routes.number(part[3]);
        int asks = Routes.number(part[5]);
        return switch (step.substring(PREFIX.length())) {
            case "number" -> new AtNumber(call, count, Routes.number(part[4]), asks);
            case "pin" -> new AtPin(call, count, Routes.number(part[4]), asks);
            case "call-back" -> new CallingBack(call, asks);
            case "called-back" -> new CalledBack(call, Routes.number(part[4]));
            case "here" -> new CallBackAnswered(call, asks);
            case "menu" -> new AtDutyMenu(call, count, Routes.number(part[4]), asks);
            case "choose" -> new Choosing(call, count, DutyChoice.valueOf(part[4]), asks);
            case "check" -> new CheckingPhone(call, count, Routes.number(part[4]));
            case "checked" -> new PhoneChecked(call, count, asks);
            case "practise" -> new Practising(call, count, Routes.number(part[4]));
            case "practised" -> new Practised(call, count, OfferAnswer.valueOf(part[4]));
            case "leave" -> new Leaving(call);
            default -> throw new IllegalArgumentException("There is no such step");
        };
    }
}
