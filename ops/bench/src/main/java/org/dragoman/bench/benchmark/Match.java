package org.dragoman.bench.benchmark;

import java.util.ArrayList;
import java.util.List;
import org.dragoman.bench.Latency;
import org.dragoman.bench.figure.Figure;
import org.dragoman.bench.figure.Goal;
import org.dragoman.bench.stage.BenchCity;
import org.dragoman.bench.stage.Sql;
import org.dragoman.bench.stage.Stage;
import org.dragoman.local.process.Patience;

/**
 * How long a match takes under open load, with 1,000 interpreters and 10,000 who wait: from the request's commit to the
 * offer's, and from the commit that frees an interpreter to that interpreter's next offer; with Redis, and without.
 */
final class Match implements Benchmark {

    private static final int WAITING = 10_000;
    private static final int FREE = 800;
    private static final int SOUGHT = 200;
    private static final double P50 = 5;
    private static final double P99 = 25;
    private static final double P99_WITHOUT_REDIS = 60;
    private static final int ALL_RING_WITHIN_SECONDS = 90;

    @Override
    public String name() {
        return "match";
    }

    @Override
    public String about() {
        return "open loop: request or freed interpreter to offer, commit to commit; with Redis and without";
    }

    @Override
    public List<Figure> run(Stage stage, Effort effort) {
        try (var sql = stage.sql()) {
            var sought = effort.part(SOUGHT);
            var queue = sought + 3 * effort.requests();
            stage.freshCity(sql).hire(effort.part(FREE), BenchCity.ASKED).hire(sought, BenchCity.SOUGHT)
                    .ask(queue, "general", BenchCity.SOUGHT).askInVain(Math.max(0, effort.part(WAITING) - queue))
                    .settle();
            try (var dispatch = stage.startDispatch()) {
                var desks = new Desks(dispatch, effort.rate());
                awaitRinging(sql, sought);
                desks.warmUp(effort.warmUp());
                var figures = new ArrayList<Figure>();
                figures.addAll(asked(sql, desks, effort, "", true));
                figures.addAll(freed(sql, desks, effort, "", true));
                figures.addAll(withoutRedis(stage, sql, desks, effort));
                return figures;
            }
        }
    }

    private List<Figure> withoutRedis(Stage stage, Sql sql, Desks desks, Effort effort) {
        stage.redis().kill();
        try {
            // Until the breaker has seen it, and the other path is compiled.
            desks.warmUp(effort.warmUp().dividedBy(4));
            var figures = new ArrayList<>(asked(sql, desks, effort, ", Redis away", false));
            figures.addAll(freed(sql, desks, effort, ", Redis away", false));
            return figures;
        } finally {
            stage.redis().start();
        }
    }

    private List<Figure> asked(Sql sql, Desks desks, Effort effort, String when, boolean redis) {
        var stretch = desks.ask(effort.length());
        return figures("request -> offer" + when, Commits.ofRequests(sql, stretch.requests()), stretch, redis);
    }

    private List<Figure> freed(Sql sql, Desks desks, Effort effort, String when, boolean redis) {
        var stretch = desks.free(sql, effort.length());
        // The last ones' offers follow their answers.
        Patience.until(5, () -> Commits.ofFreed(sql, stretch.requests()).without() == 0);
        return figures("freed -> next offer" + when, Commits.ofFreed(sql, stretch.requests()), stretch, redis);
    }

    private List<Figure> figures(String what, Commits commits, Desks.Stretch stretch, boolean redis) {
        var latency = commits.latency();
        var lost = commits.without() + stretch.refusals().size();
        var figures = new ArrayList<Figure>();
        figures.add(Figure.of(name(), what + ", p50", latency.p50(), "ms", redis
                ? new Goal.AtMost(P50)
                : new Goal.None(), count(latency)));
        figures.add(Figure.of(name(), what + ", p99", latency.p99(), "ms",
                new Goal.AtMost(redis ? P99 : P99_WITHOUT_REDIS), "max %.1f ms".formatted(latency.max())));
        figures.add(Figure.of(name(), what + ", without offer or refused", lost, "", new Goal.AtMost(0),
                stretch.refusals().stream().findFirst().orElse("")));
        figures.add(
                Figure.beside(name(), what + ", due -> answer, p99", Latency.of(stretch.answered()).p99(), "ms", ""));
        return figures;
    }

    private static String count(Latency latency) {
        return "%d timed, p90 %.1f ms".formatted(latency.count(), latency.p90());
    }

    private static void awaitRinging(Sql sql, int sought) {
        var ringing = Patience.until(ALL_RING_WITHIN_SECONDS, () -> sql.number(
                "select count(*) from dispatch.assignment where state = 'OFFERED'") >= sought);
        if (!ringing) {
            throw new IllegalStateException("The %d interpreters for whom many wait were not all rung within %d s"
                    .formatted(sought, ALL_RING_WITHIN_SECONDS));
        }
    }
}
