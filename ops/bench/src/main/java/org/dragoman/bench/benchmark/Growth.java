package org.dragoman.bench.benchmark;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.dragoman.bench.Latency;
import org.dragoman.bench.figure.Figure;
import org.dragoman.bench.figure.Goal;
import org.dragoman.bench.stage.BenchCity;
import org.dragoman.bench.stage.ServiceProcess;
import org.dragoman.bench.stage.Population;
import org.dragoman.bench.stage.Sql;
import org.dragoman.bench.stage.Stage;

/**
 * What a match costs as the city grows: the latency of {@link Match} at three sizes, one after the other in the same
 * process, so that the smallest does not pay for a cold JVM. The answer to one who asks may not depend on how many others
 * wait, or are free.
 */
final class Growth implements Benchmark {

    private record Size(int waiting, int interpreters) {

        String text() {
            return "%,d waiting, %,d interpreters".formatted(waiting, interpreters);
        }
    }

    private static final List<Size> SIZES = List.of(new Size(100, 100), new Size(10_000, 10_000),
            new Size(100_000, 50_000));
    private static final Goal TWICE = new Goal.AtMost(2);
    private static final Goal TAIL = new Goal.AtMost(25);
    private static final Duration SETTLE = Duration.ofSeconds(5);

    @Override
    public String name() {
        return "growth";
    }

    @Override
    public String about() {
        return "the same latency at 100, 10,000 and 100,000 waiting and 100, 10,000 and 50,000 interpreters";
    }

    @Override
    public List<Figure> run(Stage stage, Effort effort) {
        try (var sql = stage.sql()) {
            var people = stage.freshCity(sql);
            var sizes = sizes(effort);
            grow(people, new Size(0, 0), sizes.getFirst());
            try (var dispatch = stage.startDispatch()) {
                new Desks(dispatch, effort.rate()).warmUp(effort.warmUp());
                return measured(stage, effort, sizes, sql, people, dispatch);
            }
        }
    }

    private List<Figure> measured(Stage stage, Effort effort, List<Size> sizes, Sql sql, Population people,
            ServiceProcess dispatch) {
        var figures = new ArrayList<Figure>();
        var curve = new ArrayList<Latency>();
        for (int step = 0; step < sizes.size(); step++) {
            if (step > 0) {
                grow(people, sizes.get(step - 1), sizes.get(step));
                Index.rebuild(stage.redis(), sizes.get(step).waiting());
            }
            var desks = new Desks(dispatch, effort.rate());
            desks.ask(SETTLE);
            var stretch = desks.ask(effort.length());
            var commits = Commits.ofRequests(sql, stretch.requests());
            curve.add(commits.latency());
            figures.addAll(figures(sizes.get(step), commits, stretch));
        }
        figures.add(Figure.of(name(), "p50, largest / smallest", curve.getLast().p50() / curve.getFirst().p50(), "x",
                TWICE, ""));
        return figures;
    }

    private List<Figure> figures(Size size, Commits commits, Desks.Stretch stretch) {
        var latency = commits.latency();
        return List.of(
                Figure.beside(name(), size.text() + ", p50", latency.p50(), "ms",
                        "%d timed".formatted(latency.count())),
                Figure.of(name(), size.text() + ", p99", latency.p99(), "ms", TAIL, "max %.1f ms".formatted(
                        latency.max())),
                Figure.of(name(), size.text() + ", without offer or refused",
                        commits.without() + stretch.refusals().size(), "", new Goal.AtMost(0),
                        stretch.refusals().stream().findFirst().orElse("")));
    }

    private static List<Size> sizes(Effort effort) {
        return SIZES.stream()
                .map(size -> new Size(effort.part(size.waiting()), effort.part(size.interpreters()))).toList();
    }

    private static void grow(Population people, Size from, Size to) {
        people.hire(to.interpreters() - from.interpreters(), BenchCity.ASKED)
                .askInVain(to.waiting() - from.waiting()).settle();
    }
}
