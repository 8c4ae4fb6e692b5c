package org.dragoman.bench.benchmark;

import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.dragoman.bench.figure.Figure;
import org.dragoman.bench.figure.Goal;
import org.dragoman.bench.stage.BenchCity;
import org.dragoman.bench.stage.Stage;

/** The most memory that dispatch-service holds while a large city asks. */
final class Memory implements Benchmark {

    private static final int MANY = 10_000;

    @Override
    public String name() {
        return "memory";
    }

    @Override
    public String about() {
        return "resident memory of dispatch-service under load with 10,000 interpreters and 10,000 waiting";
    }

    @Override
    public List<Figure> run(Stage stage, Effort effort) {
        try (var sql = stage.sql()) {
            var many = effort.part(MANY);
            stage.freshCity(sql).hire(many, BenchCity.ASKED).askInVain(many).settle();
            var seen = new ConcurrentLinkedQueue<Double>();
            try (var dispatch = stage.startDispatch();
                    var watch = Executors.newSingleThreadScheduledExecutor()) {
                watch.scheduleAtFixedRate(() -> seen.add(dispatch.residentMemory()), 0, 500, TimeUnit.MILLISECONDS);
                var desks = new Desks(dispatch, effort.rate());
                desks.warmUp(effort.warmUp());
                var stretch = desks.ask(effort.length());
                watch.shutdownNow();
                var most = seen.stream().mapToDouble(Double::doubleValue).max().orElse(Double.NaN);
                return List.of(Figure.of(name(), "most resident memory", most, "MiB", new Goal.AtMost(512),
                        "%d requests at %.0f/s, %d refused".formatted(stretch.answered().size(), effort.rate(),
                                stretch.refusals().size())));
            }
        }
    }
}
