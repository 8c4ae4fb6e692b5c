package org.dragoman.local;

import java.nio.file.Path;
import java.util.Collection;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.dragoman.local.process.EndObserver;
import org.dragoman.local.process.LogEnd;
import org.dragoman.local.process.Patience;
import org.dragoman.local.process.RunningProgram;
import org.dragoman.local.process.StackException;
import org.jspecify.annotations.Nullable;

/**
 * The time until all is ready: whoever ends in it has a fault that starting again does not heal, so the whole start
 * fails. Afterwards the supervisor takes over.
 */
final class Beginning implements EndObserver {

    private static final int READY_WITHIN_SECONDS = 120;
    /** What Flyway says, which both services pass on. */
    private static final Pattern OTHER_VERSION = Pattern.compile(
            "cannot be migrated.*(Validate failed|failed migration|non-empty schema|missing migration)");

    private final EndObserver afterwards;
    private final Path home;
    private final AtomicReference<@Nullable StackException> failure = new AtomicReference<>();
    private volatile boolean over;

    /**
     * @param home
     *            the data folder
     */
    Beginning(EndObserver afterwards, Path home) {
        this.afterwards = afterwards;
        this.home = home;
    }

    @Override
    public void ended(RunningProgram program, int status) {
        if (over) {
            afterwards.ended(program, status);
        } else {
            failure.compareAndSet(null, endedEarly(program, status));
        }
    }

    /**
     * @throws StackException
     *             if one of them ends or is not ready in time
     */
    void await(Collection<RunningService> services) {
        for (var service : services) {
            var answered = Patience.until(READY_WITHIN_SECONDS, () -> failure.get() != null || service.isReady());
            var failed = failure.get();
            if (failed != null) {
                throw failed;
            }
            if (!answered) {
                throw notReady(service);
            }
        }
        over = true;
    }

    private static StackException notReady(RunningService service) {
        var program = service.program().program();
        return new StackException("%s did not become ready within %d s; see %s.".formatted(program.name(),
                READY_WITHIN_SECONDS, program.log()));
    }

    private StackException endedEarly(RunningProgram running, int status) {
        var program = running.program();
        var end = LogEnd.of(program.log());
        if (OTHER_VERSION.matcher(end).find()) {
            return new StackException(
                    "The data in %s were made by another version of Dragoman: delete that folder to begin with empty tables, or use the version that made them (%s: %s)."
                            .formatted(home, program.name(), end));
        }
        return new StackException("%s does not start (status %d): %s%nIts log is %s."
                .formatted(program.name(), status, end, program.log()));
    }
}
