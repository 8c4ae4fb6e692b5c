package org.dragoman.gateway.support;

import java.time.Duration;
import org.awaitility.Awaitility;

/** Waits for a condition with a deadline. */
public final class Eventually {

    private Eventually() {}

    public static void eventually(Runnable assertion) {
        Awaitility.await().atMost(Duration.ofSeconds(20)).pollInterval(Duration.ofMillis(50))
                .untilAsserted(assertion::run);
    }
}
