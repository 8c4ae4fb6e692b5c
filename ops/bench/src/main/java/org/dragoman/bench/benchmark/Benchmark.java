package org.dragoman.bench.benchmark;

import java.util.List;
import org.dragoman.bench.figure.Figure;
import org.dragoman.bench.stage.Stage;

/** Something that is measured on a stage of its own. */
public interface Benchmark {

    /** In the order in which they run. */
    List<Benchmark> ALL = List.of(new Decisions(), new Reserve(), new Match(), new Growth(), new Rebuild(),
            new Memory(), new Phone());

    /** As `--only` calls it. */
    String name();

    /** One line for a person. */
    String about();

    List<Figure> run(Stage stage, Effort effort);
}
