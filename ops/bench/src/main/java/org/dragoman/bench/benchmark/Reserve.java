package org.dragoman.bench.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.dragoman.bench.figure.Figure;
import org.dragoman.bench.figure.Goal;
import org.dragoman.bench.figure.Rounds;
import org.dragoman.bench.peer.BullMq;
import org.dragoman.bench.peer.RedisBenchmark;
import org.dragoman.bench.stage.DriverProcess;
import org.dragoman.bench.stage.Stage;

/**
 * Leases per second by the script. Ours: Lettuce, one connection, so many calls in flight; the peer: redis-benchmark with
 * as many connections. Both draw ids from the same million, name as many candidates, and lease the first.
 */
final class Reserve implements Benchmark {

    private static final Goal GOAL = new Goal.AtLeast(0.85);
    private static final String SCRIPT = "dispatch-service/src/main/resources/lua/lease_interpreter.lua";
    private static final int CLIENTS = 50;
    private static final int RANKED = 10;
    private static final int COUNT = 100_000;
    private static final int JOBS = 5_000;

    @Override
    public String name() {
        return "reserve";
    }

    @Override
    public String about() {
        return "leases per second by the Lua script, against redis-benchmark; BullMQ beside them";
    }

    @Override
    public List<Figure> run(Stage stage, Effort effort) {
        try (var sql = stage.sql()) {
            stage.freshCity(sql);
            try (var driver = stage.startDriver()) {
                return measured(stage, effort, driver);
            }
        }
    }

    private List<Figure> measured(Stage stage, Effort effort, DriverProcess driver) {
        var peer = RedisBenchmark.installed(stage.redis().port());
        var script = script(effort);
        var ours = new ArrayList<Double>();
        var theirs = new ArrayList<Double>();
        // Before the first round the JVM compiles, and Redis is given the script.
        var count = effort.part(COUNT);
        ask(driver, "reserve", count);
        for (int round = 0; round < effort.rounds(); round++) {
            stage.redis().flush();
            ours.add(count / ask(driver, "reserve", count));
            stage.redis().flush();
            peer.ifPresent(benchmark -> theirs.add(benchmark.lease(script, count, CLIENTS, RANKED)));
        }
        var figures = new ArrayList<Figure>();
        figures.add(beside("Lettuce, %d in flight".formatted(CLIENTS), ours));
        if (theirs.isEmpty()) {
            figures.add(Figure.notMeasured(name(), "Lettuce / redis-benchmark", "x", GOAL,
                    RedisBenchmark.HOW_TO_INSTALL));
        } else {
            var ratio = new Rounds(ours).ratioTo(new Rounds(theirs));
            figures.add(beside("redis-benchmark, %d clients".formatted(CLIENTS), theirs));
            figures.add(Figure.of(name(), "Lettuce / redis-benchmark", ratio.median(), "x", GOAL, ratio.range()));
        }
        figures.add(byThePort(stage, driver, count / 4));
        figures.add(bullMq(stage, effort));
        return figures;
    }

    private static double ask(DriverProcess driver, String what, int count) {
        return driver.ask("%s %d %d %d".formatted(what, count, CLIENTS, RANKED));
    }

    private Figure beside(String what, List<Double> perSecond) {
        var rounds = new Rounds(perSecond);
        return Figure.beside(name(), what, rounds.median(), "/s", rounds.range());
    }

    private Figure byThePort(Stage stage, DriverProcess driver, int count) {
        ask(driver, "lease", count);
        stage.redis().flush();
        return Figure.beside(name(), "by the port, with breaker and patience", count / ask(driver, "lease", count),
                "/s", "the second of two rounds");
    }

    private Figure bullMq(Stage stage, Effort effort) {
        stage.redis().flush();
        var what = "BullMQ, a job added and processed";
        return BullMq.installed(effort.checkout(), stage.redis().port())
                .map(peer -> bullMq(what, peer, effort))
                .orElseGet(() -> Figure.notMeasured(name(), what, "/s", new Goal.None(), BullMq.HOW_TO_INSTALL));
    }

    /** One that is installed and does not run takes nothing from our own figures. */
    private Figure bullMq(String what, BullMq peer, Effort effort) {
        try {
            return Figure.beside(name(), what, peer.addAndProcess(effort.part(JOBS), CLIENTS), "/s",
                    "concurrency %d".formatted(CLIENTS));
        } catch (IllegalStateException failure) {
            return Figure.failed(name(), what, "/s", new Goal.None(), failure);
        }
    }

    private static byte[] script(Effort effort) {
        try {
            return Files.readAllBytes(effort.checkout().resolve(SCRIPT));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
