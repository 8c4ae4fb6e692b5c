package org.dragoman.dispatch.quality;

import java.util.UUID;
import org.dragoman.dispatch.domain.interpreter.InterpreterId;

/** Whoever sits in a seat, as the week goes on. */
final class Person {

    enum Doing {
        AWAY, FREE, RINGING, TALKING
    }

    final Seat seat;
    final InterpreterId id;
    Doing doing = Doing.AWAY;
    long idleSince;
    int callsToday;

    Person(Seat seat) {
        this.seat = seat;
        this.id = new InterpreterId(new UUID(1, seat.number()));
    }

    boolean isFree() {
        return doing == Doing.FREE;
    }

    boolean speaks(Caller caller) {
        return seat.tongues().contains(caller.call.tongue());
    }
}
