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
            var waiting = effort.part(WAITING);
            stage.freshCity(sql).hire(effort.part(INTERPRETERS), BenchCity.ASKED).askInVain(waiting).settle();
            try (var dispatch = stage.startDispatch()) {
                Index.awaitWhole(stage.redis(), waiting);
                var seconds = new ArrayList<Double>();
                for (int round = 0; round < effort.rounds(); round++) {
                    seconds.add(Index.rebuild(stage.redis(), waiting).toMillis() / 1000.0);
                }
                var rounds = new Rounds(seconds);
                return List.of(
                        Figure.of(name(), "index of %,d waiting whole again".formatted(waiting), rounds.median(), "s",
                                new Goal.AtMost(2), rounds.range() + "; noticing the loss included"));
            }
        }
    }
}
