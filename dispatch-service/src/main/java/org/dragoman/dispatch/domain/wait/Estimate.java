package org.dragoman.dispatch.domain.wait;

import java.time.Duration;

/** What is said about a wait. */
public sealed interface Estimate {

    /** Of ten who are told so, eight have an interpreter on the line within this time from now. */
    double PROMISE = 0.8;

    /** @param time whole seconds, a round number, never zero */
    record Within(Duration time) implements Estimate {

        /** Rounded up, coarser as it grows: what is said does not flicker, and claims no precision that it has not. */
        static Within atLeast(double seconds) {
            long step = seconds <= 60 ? 10 : seconds <= 300 ? 30 : seconds <= 900 ? 60 : 300;
            return new Within(Duration.ofSeconds(Math.max(1, (long) Math.ceil(seconds / step)) * step));
        }
    }

    /** Rather nothing than something wrong. */
    record Unknown(Silence why) implements Estimate {}
}
