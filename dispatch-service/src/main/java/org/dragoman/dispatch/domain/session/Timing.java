package org.dragoman.dispatch.domain.session;

import java.time.Duration;
import java.util.function.ToIntFunction;

/**
 * A city's patience. All times are whole seconds; {@link TimingKey} has the bounds, which are held here.
 *
 * @param ring how long a phone rings before the next interpreter is asked, counted from when it rings; 5 to 120 s
 * @param ringCap the longest an offer lives when the phone never rings (a carrier's pace may hold it back); up to 86,400
 *        s, and not shorter than {@code ring}
 * @param connect from press 1 to the room, or from the interpreter in the room to the desk's answer; 5 to 600 s
 * @param longestWait the longest wait of a caller before being told that nobody can be found; 10 to 86,400 s
 * @param wrapUp the rest between two calls; 0 to 3,600 s
 * @param coolDown how long an interpreter is not asked again for a request that was declined or missed; 1 to 3,600 s:
 *        without any, a phone that cannot be reached would be called over and over
 * @param session the longest session; it ends a call that nobody ended; 30 to 86,400 s
 * @param callBack how long an interpreter is sought for whoever let go of the line to be called back; 10 to 86,400 s
 * @param missesBeforeBreak after so many rings in a row that rang out, the interpreter has a break; 1 to 10
 * @param failuresBeforeHuman after so many offers that failed, or interpreters who were lost, a request needs a human; 2
 *        to 100
 */
public record Timing(
        Duration ring, Duration ringCap, Duration connect, Duration longestWait, Duration wrapUp, Duration coolDown,
        Duration session, Duration callBack, int missesBeforeBreak, int failuresBeforeHuman) {

    /** An anchor that leaves this soon after the interpreter said goodbye; it did not give up waiting. */
    public static final Duration GOODBYE = Duration.ofSeconds(8);

    /** An interpreter who stepped aside is back by then, or gone: a phone that is really gone is told long before. The
     * longest way through the keys takes most of it. */
    public static final Duration ASIDE = Duration.ofSeconds(60);

    /** An interpreter whose caller's line has dropped hears so, and then has twenty seconds to press a key. */
    public static final Duration CALL_AGAIN = Duration.ofSeconds(35);
    public static final Timing DEFAULT = new Timing(
            Duration.ofSeconds(25), Duration.ofSeconds(75), Duration.ofSeconds(45), Duration.ofMinutes(15),
            Duration.ofSeconds(15), Duration.ofSeconds(60), Duration.ofHours(4), Duration.ofHours(2), 2, 8);

    /** @throws IllegalArgumentException with one sentence that begins with the key of what is wrong */
    public Timing {
        TimingKey.RING.within(ring.toSeconds());
        TimingKey.RING_CAP.within(ringCap.toSeconds());
        TimingKey.CONNECT.within(connect.toSeconds());
        TimingKey.LONGEST_WAIT.within(longestWait.toSeconds());
        TimingKey.WRAP_UP.within(wrapUp.toSeconds());
        TimingKey.COOL_DOWN.within(coolDown.toSeconds());
        TimingKey.LONGEST_SESSION.within(session.toSeconds());
        TimingKey.CALL_BACK.within(callBack.toSeconds());
        TimingKey.MISSES_BEFORE_BREAK.within(missesBeforeBreak);
        TimingKey.FAILURES_BEFORE_HUMAN.within(failuresBeforeHuman);
        if (ringCap.compareTo(ring) < 0) {
            throw new IllegalArgumentException("%s is not shorter than %s, which is %d, but is %d".formatted(
                    TimingKey.RING_CAP.code(), TimingKey.RING.code(), ring.toSeconds(), ringCap.toSeconds()));
        }
    }

    /**
     * @param said what a city says of each, in seconds or a count
     * @throws IllegalArgumentException with one sentence that begins with the key of what is wrong
     */
    public static Timing of(ToIntFunction<TimingKey> said) {
        return new Timing(
                seconds(said, TimingKey.RING), seconds(said, TimingKey.RING_CAP), seconds(said, TimingKey.CONNECT),
                seconds(said, TimingKey.LONGEST_WAIT), seconds(said, TimingKey.WRAP_UP),
                seconds(said, TimingKey.COOL_DOWN), seconds(said, TimingKey.LONGEST_SESSION),
                seconds(said, TimingKey.CALL_BACK),
                said.applyAsInt(TimingKey.MISSES_BEFORE_BREAK), said.applyAsInt(TimingKey.FAILURES_BEFORE_HUMAN));
    }

    private static Duration seconds(ToIntFunction<TimingKey> said, TimingKey key) {
        return Duration.ofSeconds(said.applyAsInt(key));
    }
}
