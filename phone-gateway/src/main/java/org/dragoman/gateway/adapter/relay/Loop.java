package org.dragoman.gateway.adapter.relay;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

/**
 * One turn after the other on a thread of its own, each starting when the pause that the turn before asked for is over,
 * or when somebody knocks.
 */
final class Loop {

    private static final Logger LOG = LoggerFactory.getLogger(Loop.class);
    private static final Duration AFTER_A_FAILURE = Duration.ofSeconds(1);
    /** A turn that hangs is given up: what it left undone is found by the next. */
    private static final Duration LONGEST_TURN = Duration.ofSeconds(60);

    private final String name;
    private final Supplier<Mono<Duration>> turn;
    private final Semaphore knocks;
    private final Thread thread;
    private volatile boolean running = true;
    private boolean failing;

    /** @param turn answers with the pause after it */
    Loop(String name, Supplier<Mono<Duration>> turn) {
        this(name, new Semaphore(0), turn);
    }

    /** @param knocks may be shared: a knock then wakes one of those who wait for it */
    Loop(String name, Semaphore knocks, Supplier<Mono<Duration>> turn) {
        this.name = name;
        this.knocks = knocks;
        this.turn = turn;
        this.thread = Thread.ofPlatform().name("loop-" + name).daemon().unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    void knock() {
        knocks.release();
    }

    void stop() {
        running = false;
        thread.interrupt();
        try {
            thread.join(Duration.ofSeconds(5));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        while (running) {
            var pause = takeTurn();
            try {
                knocks.tryAcquire(pause.toMillis(), TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
            knocks.drainPermits();
        }
    }

    /** Says once that a loop began to fail, and once that it works again; messages may quote what must not be logged. */
    private Duration takeTurn() {
        try {
            var pause = turn.get().blockOptional(LONGEST_TURN).orElse(AFTER_A_FAILURE);
            if (failing) {
                LOG.info("Loop {} works again", name);
            }
            failing = false;
            return pause;
        } catch (RuntimeException e) {
            if (!failing && running) {
                LOG.warn("Loop {} fails and is repeated: {}", name, rootOf(e).getClass().getName());
            }
            failing = true;
            return AFTER_A_FAILURE;
        }
    }

    private static Throwable rootOf(Throwable failure) {
        var cause = failure.getCause();
        return cause == null || cause == failure ? failure : rootOf(cause);
    }
}
