package org.dragoman.local.carrier.time;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Time that moves only when a test says so. Work that is due runs in order of its time, then of its arrival. */
public final class ManualTimeline implements Timeline {
    private final List<Entry> entries = new ArrayList<>();
    private Instant now = Instant.parse("2026-11-23T12:00:00Z");
    private long arrivals;

    private record Entry(Instant at, long arrival, Runnable work) {}

    @Override
    public Instant now() {
        return now;
    }

    @Override
    public void run(Runnable work) {
        after(Duration.ZERO, work);
    }

    @Override
    public Alarm after(Duration wait, Runnable work) {
        Entry entry = new Entry(now.plus(wait), arrivals++, work);
        entries.add(entry);
        return () -> entries.remove(entry);
    }

    /** Runs what is due now, and what that makes due now. */
    public void settle() {
        pass(Duration.ZERO);
    }

    public void pass(Duration span) {
        Instant until = now.plus(span);
        for (Optional<Entry> due = due(until); due.isPresent(); due = due(until)) {
            Entry entry = due.orElseThrow();
            entries.remove(entry);
            now = entry.at();
            entry.work().run();
        }
        now = until;
    }

    public void passSeconds(double seconds) {
        pass(Duration.ofMillis((long) (seconds * 1000)));
    }

    private Optional<Entry> due(Instant until) {
        return entries.stream()
                .filter(entry -> !entry.at().isAfter(until))
                .min(Comparator.comparing(Entry::at).thenComparing(Entry::arrival));
    }
}
