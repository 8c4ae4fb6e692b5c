package org.dragoman.bench.benchmark;

import java.util.ArrayList;
import java.util.List;
import org.dragoman.bench.figure.Figure;
import org.dragoman.bench.figure.Goal;
import org.dragoman.bench.figure.Rounds;
import org.dragoman.bench.stage.BenchCity;
import org.dragoman.bench.stage.Stage;

/** Redis loses everything while 100,000 wait: how long until the index is whole again, from the loss on. */
final class Rebuild implements Benchmark {

    private static final int WAITING = 100_000;
    private static final int INTERPRETERS = 1_000;

    @Override
    public String name() {
        return "rebuild";
    }

    @Override
    public String about() {
        return "from FLUSHALL to a whole index with 100,000 waiting";
    }

    @Override
    public List<Figure> run(Stage stage, Effort effort) {
        try (var sql = stage.sql()) {
            stage.freshCity(sql).hire(INTERPRETERS, BenchCity.ASKED).askInVain(WAITING).settle();
            try (var dispatch = stage.startDispatch()) {
                Index.awaitWhole(stage.redis(), WAITING);
                var seconds = new ArrayList<Double>();
                for (int round = 0; round < effort.rounds(); round++) {
                    seconds.add(Index.rebuild(stage.redis(), WAITING).toMillis() / 1000.0);
                }
                var rounds = new Rounds(seconds);
                return List.of(Figure.of(name(), "index of 100,000 waiting whole again", rounds.median(), "s",
                        new Goal.AtMost(2), rounds.range() + "; noticing the loss included"));
            }
        }
    }
}
