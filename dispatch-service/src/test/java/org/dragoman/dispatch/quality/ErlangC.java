package org.dragoman.dispatch.quality;

/** Erlang's formula for a line with several servers, by which rosters are made. */
final class ErlangC {

    private ErlangC() {}

    /** How many callers wait longer than {@code within} when so many people serve this load (in erlang). */
    static double late(int people, double load, double within, double occupied) {
        if (load >= people) {
            return 1;
        }
        double blocked = 1;
        for (int number = 1; number <= people; number++) {
            blocked = load * blocked / (number + load * blocked);
        }
        double waits = blocked / (1 - load / people * (1 - blocked));
        return waits * Math.exp(-(people - load) * within / occupied);
    }
}
