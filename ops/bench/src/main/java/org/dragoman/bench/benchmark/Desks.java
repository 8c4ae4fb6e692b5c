package org.dragoman.bench.benchmark;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.CompletableFuture;
import org.dragoman.bench.DeskApi;
import org.dragoman.bench.Pace;
import org.dragoman.bench.Wanted;
import org.dragoman.bench.stage.BenchCity;
import org.dragoman.bench.stage.ServiceProcess;
import org.dragoman.bench.stage.Sql;
import org.dragoman.local.process.Patience;
import org.jspecify.annotations.Nullable;

/** Desks that ask for an interpreter, or give up one that they were offered, at a rate that waits for nobody. */
final class Desks {

    /** So long each holds an interpreter before it gives up. */
    private static final Duration HOLD = Duration.ofSeconds(1);
    private static final int ANSWERED_WITHIN_SECONDS = 20;
    private static final int STOCK = 400;

    private final DeskApi api;
    private final double rate;

    Desks(ServiceProcess dispatch, double rate) {
        this(dispatch.address(), rate);
    }

    private Desks(URI address, double rate) {
        this.rate = rate;
        api = new DeskApi(address, BenchCity.TOKEN);
    }

    /**
     * What came of a stretch of load.
     *
     * @param requests
     *            those that were accepted, or given up
     * @param answered
     *            from due to the answer
     * @param refusals
     *            what was answered instead
     */
    record Stretch(List<UUID> requests, List<Duration> answered, List<String> refusals) {}

    /** More and more often: a JVM that has just started would fall behind, and what it left undone would be measured after. */
    void warmUp(Duration length) {
        ask(new Pace.Growing(rate), length);
    }

    /** Each request is cancelled a second after it was accepted, so that the interpreters do not run out. */
    Stretch ask(Duration length) {
        return ask(new Pace.Steady(rate), length);
    }

    private Stretch ask(Pace pace, Duration length) {
        var wanted = new Wanted(List.of(BenchCity.ASKED), BenchCity.SITE, BenchCity.DESK_NUMBER);
        var log = new Log();
        var cancelled = new ConcurrentLinkedQueue<CompletableFuture<?>>();
        OpenLoop.run(pace, length, (number, due) -> log.follow(due, api.request(wanted, number)
                .whenComplete((id, refused) -> {
                    if (refused == null) {
                        cancelled.add(CompletableFuture.supplyAsync(() -> api.cancel(id),
                                CompletableFuture.delayedExecutor(HOLD.toMillis(), TimeUnit.MILLISECONDS))
                                .thenCompose(done -> done));
                    }
                })));
        log.awaitAll();
        Patience.until(ANSWERED_WITHIN_SECONDS, () -> cancelled.stream().allMatch(CompletableFuture::isDone));
        return log.stretch();
    }

    /** Gives up requests that ring for one of the interpreters of whom there are too few, the oldest first. */
    Stretch free(Sql sql, Duration length) {
        var log = new Log();
        var stock = new Stock(sql);
        OpenLoop.run(new Pace.Steady(rate), length, (number, due) -> {
            var request = stock.next();
            if (request == null) {
                log.refusals.add("no such request was ringing when number %d was due".formatted(number));
            } else {
                log.follow(due, api.cancel(request).thenApply(done -> request));
            }
        });
        log.awaitAll();
        return log.stretch();
    }

    private static final class Log {
        private final Queue<UUID> requests = new ConcurrentLinkedQueue<>();
        private final Queue<Duration> answered = new ConcurrentLinkedQueue<>();
        private final Queue<String> refusals = new ConcurrentLinkedQueue<>();
        private final Queue<CompletableFuture<UUID>> all = new ConcurrentLinkedQueue<>();

        void follow(Instant due, CompletableFuture<UUID> answer) {
            all.add(answer.whenComplete((id, refused) -> {
                if (refused == null) {
                    answered.add(Duration.between(due, Instant.now()));
                    requests.add(id);
                } else {
                    refusals.add(String.valueOf(refused.getMessage()));
                }
            }));
        }

        void awaitAll() {
            Patience.until(ANSWERED_WITHIN_SECONDS, () -> all.stream().allMatch(CompletableFuture::isDone));
        }

        Stretch stretch() {
            return new Stretch(List.copyOf(requests), List.copyOf(answered), List.copyOf(refusals));
        }
    }

    /** Requests that ring just now; looked up a few hundred at a time. */
    private static final class Stock {
        private static final String RINGING = """
                select r.request_id
                from dispatch.request r
                join dispatch.assignment a using (city_id, request_id)
                where r.city_id = 'bench' and r.variety = ? and r.state = 'RINGING' and a.state = 'OFFERED'
                order by a.offered_at
                limit ?""";
        private final Sql sql;
        private final Set<UUID> used = new HashSet<>();
        private final Queue<UUID> next = new ConcurrentLinkedQueue<>();

        Stock(Sql sql) {
            this.sql = sql;
        }

        @Nullable
        UUID next() {
            if (next.isEmpty()) {
                sql.rows(row -> row.getObject(1, UUID.class), RINGING, BenchCity.SOUGHT, STOCK).stream()
                        .filter(used::add).forEach(next::add);
            }
            return next.poll();
        }
    }
}
