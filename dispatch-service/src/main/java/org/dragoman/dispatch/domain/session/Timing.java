package org.dragoman.dispatch.domain.session;

import java.time.Duration;

/**
 * A city's patience. All times are whole seconds.
 *
 * @param ring how long a phone rings before the next interpreter is asked (5 to 120 s), counted from when it rings
 * @param ringCap the longest an offer lives when the phone never rings (a carrier's pace may hold it back)
 * @param connect from press 1 to the room, or from the interpreter in the room to the desk's answer
 * @param longestWait the longest wait of a caller before being told that nobody can be found
 * @param wrapUp the rest between two calls
 * @param coolDown how long an interpreter is not asked again for a request that was declined or missed
 * @param session the longest session; it ends a call that nobody ended
 * @param missesBeforeBreak after so many rings in a row that rang out, the interpreter has a break (1 to 10)
 * @param failuresBeforeHuman after so many offers that failed, or interpreters who were lost, a request needs a human (2
 *        to 100)
 */
public record Timing(
        Duration ring, Duration ringCap, Duration connect, Duration longestWait, Duration wrapUp, Duration coolDown,
        Duration session, int missesBeforeBreak, int failuresBeforeHuman) {

    /** An anchor that leaves this soon after the interpreter said goodbye; it did not give up waiting. */
    public static final Duration GOODBYE = Duration.ofSeconds(8);

    public static final Timing DEFAULT = new Timing(
            Duration.ofSeconds(25), Duration.ofSeconds(75), Duration.ofSeconds(45), Duration.ofMinutes(15),
            Duration.ofSeconds(15), Duration.ofSeconds(60), Duration.ofHours(4), 2, 8);

    public Timing {
        if (ring.toSeconds() < 5 || ring.toSeconds() > 120) {
            throw new IllegalArgumentException("A phone rings for 5 to 120 seconds");
        }
        if (ringCap.compareTo(ring) < 0) {
            throw new IllegalArgumentException("The cap of an offer is not shorter than its ring");
        }
        if (missesBeforeBreak < 1 || missesBeforeBreak > 10) {
            throw new IllegalArgumentException("An interpreter has a break after 1 to 10 missed rings");
        }
        if (failuresBeforeHuman < 2 || failuresBeforeHuman > 100) {
            throw new IllegalArgumentException("A request needs a human after 2 to 100 failures");
        }
    }
}
