package org.dragoman.dispatch.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;
import org.dragoman.dispatch.memory.MemoryStage;

/** Time that is not lived: what is to happen, in its order. */
final class Timeline {

    private record Entry(Instant at, long number, Runnable work) {}

    private final PriorityQueue<Entry> entries = new PriorityQueue<>(
            Comparator.comparing(Entry::at).thenComparing(Entry::number));
    private final MemoryStage stage;
    private long number;

    Timeline(MemoryStage stage) {
        this.stage = stage;
    }

    Instant now() {
        return stage.now();
    }

    void in(long millis, Runnable work) {
        entries.add(new Entry(now().plusMillis(millis), number++, work));
    }

    /** False where nothing is to come before {@code end}. */
    boolean step(Instant end) {
        var next = entries.poll();
        if (next == null || next.at().isAfter(end)) {
            return false;
        }
        stage.advance(Duration.between(now(), next.at()));
        next.work().run();
        return true;
    }
}
