package org.dragoman.gateway.domain.script;

import org.dragoman.gateway.domain.call.OfferAnswer;
import org.dragoman.gateway.domain.duty.DutyCall;
import org.dragoman.gateway.domain.duty.DutyChoice;

/**
 * The place in a call to the interpreters' duty line. What was typed is never part of it: a PIN would stand in an address.
 * {@code round} counts how often a question was not answered, {@code press} which key of the menu comes next, and
 * {@code asks} how often an answer was put off.
 */
public sealed interface DutyPosition extends Position {

    DutyCall call();

    /** @param attempt number and PIN are typed for so many times before */
    record AtNumber(DutyCall call, int attempt, int round, int asks) implements DutyPosition {}

    record AtPin(DutyCall call, int attempt, int round, int asks) implements DutyPosition {}

    /** Has no PIN: the registered phone is to ring. */
    record CallingBack(DutyCall call, int asks) implements DutyPosition {}

    /** The registered phone was picked up; nothing happens until a person presses 1. The call is its leg. */
    record CalledBack(DutyCall call, int round) implements DutyPosition {}

    record CallBackAnswered(DutyCall call, int asks) implements DutyPosition {}

    record AtDutyMenu(DutyCall call, int press, int round, int asks) implements DutyPosition {}

    record Choosing(DutyCall call, int press, DutyChoice choice, int asks) implements DutyPosition {}

    /** "You hear us: press 5." */
    record CheckingPhone(DutyCall call, int press, int round) implements DutyPosition {}

    record PhoneChecked(DutyCall call, int press, int asks) implements DutyPosition {}

    /** Hears an offer that is none. */
    record Practising(DutyCall call, int press, int round) implements DutyPosition {}

    record Practised(DutyCall call, int press, OfferAnswer answer) implements DutyPosition {}

    record Leaving(DutyCall call) implements DutyPosition {}
}
