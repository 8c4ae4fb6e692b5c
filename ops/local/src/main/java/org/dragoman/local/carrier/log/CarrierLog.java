package org.dragoman.local.carrier.log;

import java.util.ArrayDeque;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.dragoman.local.carrier.time.Timeline;

/**
 * Append-only. Entries are numbered from 1 without gaps; only the newest {@value #KEPT} are kept, so a reader that sees a
 * first number above the one it asked for knows what it missed. Listeners are told on the timeline, after the entry stands.
 */
public final class CarrierLog {
    public static final int KEPT = 50_000;

    private final Timeline timeline;
    private final ArrayDeque<LogEntry> entries = new ArrayDeque<>();
    private final List<Consumer<LogEntry>> listeners = new CopyOnWriteArrayList<>();
    private long last;

    public CarrierLog(Timeline timeline) {
        this.timeline = timeline;
    }

    public void add(CarrierEvent event) {
        LogEntry entry = append(event);
        listeners.forEach(listener -> listener.accept(entry));
    }

    public void listen(Consumer<LogEntry> listener) {
        listeners.add(listener);
    }

    /** Entries after the given number, oldest first. */
    public synchronized List<LogEntry> after(long sequence) {
        return entries.stream().filter(entry -> entry.sequence() > sequence).toList();
    }

    private synchronized LogEntry append(CarrierEvent event) {
        LogEntry entry = LogEntry.of(++last, timeline.now(), event);
        entries.addLast(entry);
        if (entries.size() > KEPT) {
            entries.removeFirst();
        }
        return entry;
    }
}
