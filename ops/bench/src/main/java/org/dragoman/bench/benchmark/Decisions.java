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

    private static final String NAME = "decisions";
    /** Every row that a match writes, of every match. */
    private static final String OFFERED = """
            select count(*)
            from dispatch.assignment a
            join dispatch.request r using (city_id, request_id)
            join dispatch.interpreter i using (city_id, interpreter_id)
            join dispatch.leg l using (city_id, assignment_id)
            join dispatch.outbox o using (city_id, leg_id)
            join dispatch.ledger e on e.city_id = r.city_id and e.request_id = r.request_id
            where a.state = 'OFFERED' and r.state = 'RINGING' and i.availability = 'OFFERED' and o.kind = 'RING'
              and e.kind = 'OFFERED'
            """;

    @Override
    public String name() {
        return NAME;
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
                return new Course(stage, effort, sql, people, driver).run(peer);
            }
        }
    }

    /** One run of it. */
    private record Course(Stage stage, Effort effort, Sql sql, Population people, DriverProcess driver) {

        List<Figure> run(Optional<Pgbench> peer) {
            for (int round = 0; round < 2; round++) {
                fresh();
                commit();
            }
            var ours = new ArrayList<Double>();
            var theirs = new ArrayList<Double>();
            for (int round = 0; round < effort.rounds(); round++) {
                fresh();
                ours.add(commit());
                peer.ifPresent(pgbench -> theirs.add(decide(pgbench)));
            }
            var figures = new ArrayList<>(compared(ours, theirs));
            figures.add(whole());
            return figures;
        }

        private int count() {
            return effort.part(COUNT);
        }

        private double commit() {
            var perSecond = count() / driver.ask("commit %d %d".formatted(count(), CLIENTS));
            expectAllOffered();
            return perSecond;
        }

        private double decide(Pgbench pgbench) {
            fresh();
            var perSecond = pgbench.decide(count(), CLIENTS);
            expectAllOffered();
            return perSecond;
        }

        private void fresh() {
            people.empty().hire(count(), BenchCity.ASKED).ask(count(), "general", BenchCity.ASKED).settle();
        }

        private void expectAllOffered() {
            // Whoever counts 10,000 rows in tables that PostgreSQL takes for empty walks all of one for each of the other.
            sql.script("analyze");
            var offered = sql.number(OFFERED);
            if (offered != count()) {
                throw new IllegalStateException("%d of %d are offered".formatted(offered, count()));
            }
        }

        private Figure whole() {
            var what = "whole match: pool, facts, policy, lease, commit";
            try {
                matches();
                return Figure.beside(NAME, what, matches(), "/s", "the second of two rounds");
            } catch (IllegalStateException failure) {
                return Figure.failed(NAME, what, "/s", new Goal.None(), failure);
            }
        }

        /** Interpreters first, then the pool, then who waits: the sweep that fills the pool finds nobody to match. */
        private double matches() {
            var some = effort.part(WHOLE);
            stage.redis().flush();
            people.empty().hire(some, BenchCity.ASKED);
            driver.ask("fill");
            people.ask(some, "general", BenchCity.ASKED).settle();
            return some / driver.ask("match %d %d".formatted(some, CLIENTS));
        }
    }

    private static List<Figure> compared(List<Double> ours, List<Double> theirs) {
        var figures = new ArrayList<Figure>();
        figures.add(beside("commit of proposed pairs", ours));
        if (theirs.isEmpty()) {
            figures.add(Figure.notMeasured(NAME, "commit / pgbench", "x", GOAL, Pgbench.HOW_TO_INSTALL));
        } else {
            var ratio = new Rounds(ours).ratioTo(new Rounds(theirs));
            figures.add(beside("pgbench, one function", theirs));
            figures.add(Figure.of(NAME, "commit / pgbench", ratio.median(), "x", GOAL, ratio.range()));
        }
        return figures;
    }

    private static Figure beside(String what, List<Double> perSecond) {
        var rounds = new Rounds(perSecond);
        return Figure.beside(NAME, what + ", %d clients".formatted(CLIENTS), rounds.median(), "/s", rounds.range());
    }
}
