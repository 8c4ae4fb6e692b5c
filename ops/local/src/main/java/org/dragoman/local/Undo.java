package org.dragoman.local;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * How to take down what has been started, in the reverse order. Ctrl-C may come in the middle of a start: what is
 * started afterwards is taken down at once.
 */
final class Undo implements AutoCloseable {

    private final Deque<Runnable> steps = new ArrayDeque<>();
    private boolean closed;

    synchronized void add(Runnable step) {
        if (closed) {
            step.run();
        } else {
            steps.push(step);
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        while (!steps.isEmpty()) {
            steps.pop().run();
        }
    }
}
