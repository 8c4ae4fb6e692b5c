package org.dragoman.local;

import java.util.Collection;
import java.util.concurrent.atomic.AtomicReference;
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

    private final EndObserver afterwards;
    private final AtomicReference<@Nullable StackException> failure = new AtomicReference<>();
    private volatile boolean over;

    Beginning(EndObserver afterwards) {
        this.afterwards = afterwards;
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

    private static StackException endedEarly(RunningProgram running, int status) {
        var program = running.program();
        return new StackException("%s does not start (status %d): %s%nIts log is %s."
                .formatted(program.name(), status, LogEnd.of(program.log()), program.log()));
    }
}
