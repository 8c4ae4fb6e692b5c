package org.dragoman.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * One open-loop run: requests leave when they are due, whatever became of those before, and each is timed from the moment
 * it was due. So a system that stalls is charged for all who would have come meanwhile. Each request is cancelled once
 * its ring is out, so that the interpreters do not run out.
 */
final class Run {

    private static final Duration LOOK_EVERY = Duration.ofMillis(50);

    private final DeskApi desk;
    private final RingLog log;
    private final Wanted wanted;
    private final Map<UUID, Instant> due = new ConcurrentHashMap<>();
    private final Map<UUID, Instant> rung = new ConcurrentHashMap<>();
    private final Queue<Duration> accepted = new ConcurrentLinkedQueue<>();
    private final Queue<String> refusals = new ConcurrentLinkedQueue<>();
    private final Set<UUID> cancelled = ConcurrentHashMap.newKeySet();

    Run(DeskApi desk, RingLog log, Wanted wanted) {
        this.desk = desk;
        this.log = log;
        this.wanted = wanted;
    }

    /**
     * @param pace
     *            of requests
     * @param patience
     *            how long to wait for the last rings and cancellations after the last request was due
     */
    Observations measure(Pace pace, Duration length, Duration patience) {
        var total = pace.within(length);
        var start = Instant.now();
        try (var sender = Executors.newSingleThreadScheduledExecutor()) {
            for (int i = 0; i < total; i++) {
                var at = start.plus(pace.due(i, length));
                var number = i;
                sender.schedule(() -> send(number, at), Duration.between(Instant.now(), at).toNanos(),
                        TimeUnit.NANOSECONDS);
            }
            watch(total, start.plus(length).plus(patience));
        }
        var requests = List.copyOf(due.keySet());
        var seen = new Observations(total, List.copyOf(accepted), told(), List.copyOf(refusals), cancelled.size(),
                log.states(requests), log.offers(requests));
        leaveNobodyWaiting();
        return seen;
    }

    private void send(int number, Instant at) {
        desk.request(wanted, number).whenComplete((id, refused) -> {
            if (refused == null) {
                accepted.add(Duration.between(at, Instant.now()));
                due.put(id, at);
            } else {
                refusals.add(String.valueOf(refused.getMessage()));
            }
        });
    }

    private void watch(int total, Instant deadline) {
        while (cancelled.size() + refusals.size() < total && Instant.now().isBefore(deadline)) {
            var silent = new ArrayList<>(due.keySet());
            silent.removeAll(rung.keySet());
            log.firstRings(silent).forEach(this::ring);
            LockSupport.parkNanos(LOOK_EVERY.toNanos());
        }
    }

    private void ring(UUID request, Instant at) {
        rung.put(request, at);
        desk.cancel(request).whenComplete((done, failed) -> {
            if (failed == null) {
                cancelled.add(request);
            } else {
                refusals.add(String.valueOf(failed.getMessage()));
            }
        });
    }

    /** Whoever was never rung would ring in the next run, and hold an interpreter there until the ring's end. */
    private void leaveNobodyWaiting() {
        var left = due.keySet().stream().filter(request -> !cancelled.contains(request)).map(desk::cancel).toList();
        CompletableFuture.allOf(left.toArray(CompletableFuture[]::new)).exceptionally(failed -> null).join();
    }

    private List<Duration> told() {
        var times = new ArrayList<Duration>();
        rung.forEach((request, at) -> times.add(Duration.between(due.getOrDefault(request, at), at)));
        return times;
    }
}
