package org.dragoman.bench.benchmark;

import org.dragoman.bench.stage.RedisControl;
import java.time.Duration;
import org.dragoman.local.process.Patience;

/** The waiting index in Redis. */
final class Index {

    static final int WHOLE_WITHIN_SECONDS = 60;

    private Index() {}

    /**
     * Loses it and waits until it is whole again.
     *
     * @return how long that took
     * @throws IllegalStateException
     *             if it does not come
     */
    static Duration rebuild(RedisControl redis, int waiting) {
        redis.flush();
        var start = System.nanoTime();
        awaitWhole(redis, waiting);
        return Duration.ofNanos(System.nanoTime() - start);
    }

    static void awaitWhole(RedisControl redis, int waiting) {
        if (!Patience.until(WHOLE_WITHIN_SECONDS, () -> redis.waiting() >= waiting)) {
            throw new IllegalStateException("After %d s the index holds %d of %d who wait".formatted(
                    WHOLE_WITHIN_SECONDS, redis.waiting(), waiting));
        }
    }
}
