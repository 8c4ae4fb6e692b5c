package org.dragoman.local.carrier.time;

import java.time.Duration;
import java.time.Instant;

/** The carrier's single line of events: work runs one piece at a time, in order, so that nothing needs a lock. */
public interface Timeline {
    Instant now();

    /** Runs the work after all that was handed in before it. Callable from any thread. */
    void run(Runnable work);

    /** Runs the work once the wait is over. Callable from any thread. */
    Alarm after(Duration wait, Runnable work);
}
