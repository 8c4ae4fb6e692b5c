package org.dragoman.local.carrier.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Real time on one daemon thread. */
public final class ThreadTimeline implements Timeline, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ThreadTimeline.class);

    private final Clock clock;
    private final ScheduledThreadPoolExecutor thread;

    public ThreadTimeline(Clock clock) {
        this.clock = clock;
        this.thread = new ScheduledThreadPoolExecutor(1, Thread.ofPlatform().name("carrier").daemon().factory());
        this.thread.setRemoveOnCancelPolicy(true);
        this.thread.setRejectedExecutionHandler(new ThreadPoolExecutor.DiscardPolicy());
        this.thread.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    @Override
    public Instant now() {
        return clock.instant();
    }

    @Override
    public void run(Runnable work) {
        thread.execute(guarded(work));
    }

    @Override
    public Alarm after(Duration wait, Runnable work) {
        ScheduledFuture<?> pending = thread.schedule(guarded(work), wait.toNanos(), TimeUnit.NANOSECONDS);
        return () -> pending.cancel(false);
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }

    /** One piece of work that fails must not end the thread on which every call lives. */
    private static Runnable guarded(Runnable work) {
        return () -> {
            try {
                work.run();
            } catch (RuntimeException e) {
                LOG.error("The carrier could not finish a piece of work", e);
            }
        };
    }
}
