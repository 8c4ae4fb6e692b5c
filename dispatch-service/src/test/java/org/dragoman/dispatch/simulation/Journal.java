package org.dragoman.dispatch.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** What happened, as a person would read it. */
final class Journal {

    private final List<String> lines = new ArrayList<>();
    private final Instant began;
    private final Supplier<Instant> now;

    Journal(Supplier<Instant> now) {
        this.now = now;
        this.began = now.get();
    }

    void note(String line) {
        lines.add(Duration.between(began, now.get()).toMillis() + " ms  " + line);
    }

    int length() {
        return lines.size();
    }

    @Override
    public String toString() {
        return String.join("\n", lines);
    }
}
