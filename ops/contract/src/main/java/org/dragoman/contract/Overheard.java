package org.dragoman.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;

/** What carriers in tests have heard and answered, until it is judged. */
public final class Overheard {

    private static final Queue<Exchange> WAITING = new ConcurrentLinkedQueue<>();
    private static final AtomicLong ALL = new AtomicLong();

    private Overheard() {}

    public static void add(Exchange exchange) {
        WAITING.add(exchange);
        ALL.incrementAndGet();
    }

    /** How much was heard since the JVM started. */
    public static long count() {
        return ALL.get();
    }

    /** Each is handed out once. */
    public static List<Exchange> take() {
        var taken = new ArrayList<Exchange>();
        for (var next = WAITING.poll(); next != null; next = WAITING.poll()) {
            taken.add(next);
        }
        return taken;
    }
}
