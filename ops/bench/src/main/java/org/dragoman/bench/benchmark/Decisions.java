package org.dragoman.bench.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dragoman.bench.figure.Figure;
import org.dragoman.bench.figure.Goal;
import org.dragoman.bench.figure.Rounds;
import org.dragoman.bench.peer.Pgbench;
import org.dragoman.bench.stage.BenchCity;
import org.dragoman.bench.stage.DriverProcess;
import org.dragoman.bench.stage.Population;
import org.dragoman.bench.stage.Sql;
import org.dragoman.bench.stage.Stage;
import org.dragoman.local.data.LocalPostgres;

/**
 * Durable decisions per second. So many wait and so many are free; each decision writes request, interpreter, assignment,
 * leg, ring and ledger, and is on disk. Ours is given the pairs, as Redis and the policy propose them; the peer picks them
 * itself by SKIP LOCKED. Nobody is released: each round begins with fresh rows and a vacuumed database, ours and the
 * peer's in turn.
 */
final class Decisions implements Benchmark {

    private static final Goal GOAL = new Goal.AtLeast(0.8);
    private static final int CLIENTS = 10;
    private static final int COUNT = 10_000;
    /** The whole way costs more, and is only for orientation. */
    private static final int WHOLE = 2_000;

    @Override
    public String name() {
        return "decisions";
    }

    @Override
    public String about() {
        return "durable matches per second, against one SQL function under pgbench";
    }

    @Override
    public List<Figure> run(Stage stage, Effort effort) {
        try (var sql = stage.sql()) {
            var people = stage.freshCity(sql);
            var peer = Pgbench.installed(stage.postgresPort(), LocalPostgres.DATABASE);
            peer.ifPresent(pgbench -> pgbench.prepare(sql));
            try (var driver = stage.startDriver()) {
                return measured(stage, effort, sql, people, peer, driver);
            }
        }
    }

    private List<Figure> measured(Stage stage, Effort effort, Sql sql, Population people, Optional<Pgbench> peer,
            DriverProcess driver) {
        warmUp(people, driver);
        var ours = new ArrayList<Double>();
        var theirs = new ArrayList<Double>();
        for (int round = 0; round < effort.rounds(); round++) {
            ours.add(commits(sql, people, driver));
            peer.ifPresent(pgbench -> theirs.add(decides(sql, people, pgbench)));
        }
        var figures = new ArrayList<Figure>();
        figures.add(beside("commit of proposed pairs", ours));
        if (theirs.isEmpty()) {
            figures.add(Figure.notMeasured(name(), "commit / pgbench", "x", GOAL, Pgbench.HOW_TO_INSTALL));
        } else {
            var ratio = new Rounds(ours).ratioTo(new Rounds(theirs));
            figures.add(beside("pgbench, one function", theirs));
            figures.add(Figure.of(name(), "commit / pgbench", ratio.median(), "x", GOAL, ratio.range()));
        }
        figures.add(whole(stage, people, driver));
        return figures;
    }

    private Figure beside(String what, List<Double> perSecond) {
        var rounds = new Rounds(perSecond);
        return Figure.beside(name(), what + ", %d clients".formatted(CLIENTS), rounds.median(), "/s", rounds.range());
    }

    private static void warmUp(Population people, DriverProcess driver) {
        for (int round = 0; round < 2; round++) {
            fresh(people);
            driver.ask("commit %d %d".formatted(COUNT, CLIENTS));
        }
    }

    private static double commits(Sql sql, Population people, DriverProcess driver) {
        fresh(people);
        var perSecond = COUNT / driver.ask("commit %d %d".formatted(COUNT, CLIENTS));
        expectAllOffered(sql);
        return perSecond;
    }

    private static double decides(Sql sql, Population people, Pgbench pgbench) {
        fresh(people);
        var perSecond = pgbench.decide(COUNT, CLIENTS);
        expectAllOffered(sql);
        return perSecond;
    }

    private static void fresh(Population people) {
        people.empty().hire(COUNT, BenchCity.ASKED).ask(COUNT, "general", BenchCity.ASKED).settle();
    }

    private static void expectAllOffered(Sql sql) {
        var offered = sql
                .number("""
                select count(*)
                from dispatch.assignment a
                join dispatch.request r using (city_id, request_id)
                join dispatch.interpreter i using (city_id, interpreter_id)
                join dispatch.leg l using (city_id, assignment_id)
                join dispatch.outbox o using (city_id, leg_id)
                where a.state = 'OFFERED' and r.state = 'RINGING' and i.availability = 'OFFERED' and o.kind = 'RING'""");
        if (offered != COUNT) {
            throw new IllegalStateException("%d of %d are offered".formatted(offered, COUNT));
        }
    }

    /** Interpreters first, then the pool, then who waits: the sweep that fills the pool finds nobody to match. */
    private Figure whole(Stage stage, Population people, DriverProcess driver) {
        var perSecond = new ArrayList<Double>();
        for (int round = 0; round < 2; round++) {
            stage.redis().flush();
            people.empty().hire(WHOLE, BenchCity.ASKED);
            driver.ask("fill");
            people.ask(WHOLE, "general", BenchCity.ASKED).settle();
            perSecond.add(WHOLE / driver.ask("match %d %d".formatted(WHOLE, CLIENTS)));
        }
        return Figure.beside(name(), "whole match: pool, facts, policy, lease, commit", perSecond.getLast(), "/s",
                "the second of two rounds");
    }
}
