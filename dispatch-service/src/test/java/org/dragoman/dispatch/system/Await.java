package org.dragoman.dispatch.system;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** Waits for what must come, never for a time to pass. */
final class Await {

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private Await() {}

    static <T> T until(String what, Supplier<Optional<T>> look) {
        var giveUp = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(giveUp)) {
            var found = look.get();
            if (found.isPresent()) {
                return found.get();
            }
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
        throw new AssertionError("There was no " + what + " within " + PATIENCE);
    }
}
