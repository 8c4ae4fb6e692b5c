package org.dragoman.local;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.dragoman.local.process.EndObserver;
import org.dragoman.local.process.RunningProgram;

/**
 * Starts a program again that ended by itself, and says so. One that ends again and again stays down. Ctrl-C reaches all
 * processes of a terminal at once, so that it looks to them as if the others had crashed: hence the pause.
 */
final class Supervisor implements EndObserver, AutoCloseable {

    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final int ENDS_AT_MOST = 3;
    private static final Duration WITHIN = Duration.ofMinutes(1);

    private final Consumer<String> console;
    private final Map<String, Deque<Instant>> ends = new ConcurrentHashMap<>();
    private final ScheduledExecutorService later = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("supervisor").factory());

    Supervisor(Consumer<String> console) {
        this.console = console;
    }

    @Override
    public void ended(RunningProgram running, int status) {
        if (!later.isShutdown()) {
            later.schedule(() -> startAgain(running, status), PAUSE.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    @Override
    public void close() {
        later.shutdownNow();
    }

    private void startAgain(RunningProgram running, int status) {
        var name = running.program().name();
        if (endsTooOften(name)) {
            console.accept("%s ended %d times within a minute and stays down; see %s.".formatted(name, ENDS_AT_MOST,
                    running.program().log()));
            return;
        }
        console.accept("%s ended (status %d) and is started again; its log is %s.".formatted(name, status,
                running.program().log()));
        running.start();
    }

    private boolean endsTooOften(String name) {
        var recent = ends.computeIfAbsent(name, n -> new ArrayDeque<>());
        var now = Instant.now();
        recent.removeIf(end -> end.isBefore(now.minus(WITHIN)));
        recent.add(now);
        return recent.size() >= ENDS_AT_MOST;
    }
}
