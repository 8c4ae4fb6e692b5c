package org.dragoman.local.process;

/** Told when a program ended that nobody had asked to. */
@FunctionalInterface
public interface EndObserver {

    /**
     * @param status
     *            exit status; 128 and more: ended by a signal
     */
    void ended(RunningProgram program, int status);
}
