package org.dragoman.bench.benchmark;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.dragoman.bench.Pace;

/** Something happens when it is due, whatever became of what was due before. */
final class OpenLoop {

    /** What is to happen: its number, and when it was due. */
    interface Deed {
        void happen(int number, Instant due);
    }

    private OpenLoop() {}

    /** Returns when the last was sent on its way. */
    static void run(Pace pace, Duration length, Deed deed) {
        var start = Instant.now();
        var all = new ArrayList<ScheduledFuture<?>>();
        try (var sender = Executors.newSingleThreadScheduledExecutor()) {
            for (int number = 0; number < pace.within(length); number++) {
                var due = start.plus(pace.due(number, length));
                var its = number;
                all.add(sender.schedule(() -> deed.happen(its, due),
                        Math.max(0, Duration.between(Instant.now(), due).toNanos()), TimeUnit.NANOSECONDS));
            }
        }
        all.forEach(OpenLoop::sent);
    }

    private static void sent(ScheduledFuture<?> sent) {
        try {
            sent.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("What was due could not be sent", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
