package org.dragoman.local.process;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * A program that can be stopped, killed and started again. An end that nobody asked for is told to the
 * observer.
 */
public final class RunningProgram {

    private final Program program;
    private final EndObserver observer;
    private @Nullable Process process;

    private RunningProgram(Program program, EndObserver observer) {
        this.program = program;
        this.observer = observer;
    }

    public static RunningProgram start(Program program, EndObserver observer) {
        var running = new RunningProgram(program, observer);
        running.start();
        return running;
    }

    public Program program() {
        return program;
    }

    public synchronized void start() {
        if (isAlive()) {
            return;
        }
        var builder = new ProcessBuilder(program.command()).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(program.log().toFile()));
        builder.environment().putAll(program.environment());
        try {
            var started = builder.start();
            ProcessRecord.write(program.record(), started.toHandle());
            process = started;
            started.onExit().thenAccept(this::ended);
        } catch (IOException e) {
            throw new StackException("%s could not be started: %s.".formatted(program.name(), e.getMessage()), e);
        }
    }

    /** Asks it to end and waits until it has. */
    public void stop() {
        var running = forget();
        if (running != null) {
            Leftovers.end(running.toHandle());
        }
    }

    /** SIGKILL: no chance to say goodbye. Returns when the process is gone. */
    public void kill() {
        var running = forget();
        if (running != null) {
            running.destroyForcibly().onExit().join();
        }
    }

    /**
     * Freezes it (SIGSTOP) or lets it go on (SIGCONT): it keeps its connections and answers nothing.
     *
     * @throws StackException
     *             if the signal cannot be sent
     */
    public synchronized void freeze(boolean frozen) {
        if (process == null) {
            return;
        }
        try {
            new ProcessBuilder("kill", frozen ? "-STOP" : "-CONT", Long.toString(process.pid())).start().waitFor();
        } catch (IOException e) {
            throw new StackException("%s cannot be signalled: %s.".formatted(program.name(), e.getMessage()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    public synchronized boolean isAlive() {
        return process != null && process.isAlive();
    }

    private synchronized @Nullable Process forget() {
        var running = process;
        process = null;
        return running;
    }

    private void ended(Process ended) {
        synchronized (this) {
            if (process != ended) {
                return;
            }
            process = null;
        }
        observer.ended(this, ended.exitValue());
    }
}
