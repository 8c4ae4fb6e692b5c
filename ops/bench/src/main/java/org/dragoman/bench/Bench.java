package org.dragoman.bench;

import ch.qos.logback.classic.Level;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.dragoman.bench.benchmark.Benchmark;
import org.dragoman.bench.benchmark.Effort;
import org.dragoman.bench.figure.Figure;
import org.dragoman.bench.figure.Goal;
import org.dragoman.bench.figure.Report;
import org.dragoman.bench.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** `ops/bin/bench`. */
@Command(name = "bench", showDefaultValues = true, sortOptions = false, description = """
        Starts PostgreSQL (fsync on) and Redis for itself, measures what is promised about speed and memory, and what \
        stands beside it on the same machine in the same run. Takes about eleven minutes; a quiet machine gives the better \
        figures. Exit status 0 only when every goal is met and every peer was measured.""")
final class Bench implements Callable<Integer> {

    @Option(names = "--only", split = ",", description = "these benchmarks: decisions, reserve, match, growth, rebuild, memory, phone")
    private List<String> only = List.of();

    @Option(names = "--seconds", description = "length of each measured stretch of load")
    private int seconds = 15;

    @Option(names = "--warm-up", description = "seconds of load before, not counted: a JVM that has just started is slow until "
            + "it has compiled what it runs often")
    private int warmUp = 20;

    @Option(names = "--rounds", description = "of what is measured several times; the median is told")
    private int rounds = 3;

    @Option(names = "--rate", description = "requests per second under load")
    private double rate = 50;

    @Option(names = "--scale", description = "of all numbers of people and calls; less than 1 only to see that everything runs")
    private double scale = 1;

    @Option(names = "--jvm", split = " ", description = "flags of the JVMs that are measured")
    private List<String> jvm = List.of("-Xmx256m", "-XX:+UseSerialGC");

    @Option(names = "--home", description = "data and logs; kept")
    private @Nullable Path home;

    @Option(names = "--json", description = "also write the figures to this file")
    private @Nullable Path json;

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "this text")
    private boolean help;

    private Bench() {}

    public static void main(String[] args) {
        System.exit(new CommandLine(new Bench()).setExecutionExceptionHandler((failure, command, parsed) -> {
            command.getErr().println(failure.getMessage());
            return 2;
        }).execute(args));
    }

    @Override
    public Integer call() throws IOException {
        calmLogs();
        var checkout = Path.of(System.getProperty("dragoman.local.checkout", "")).toAbsolutePath();
        var effort = new Effort(checkout, Duration.ofSeconds(seconds), Duration.ofSeconds(warmUp), rounds, rate, scale);
        var figures = new ArrayList<Figure>();
        var chosen = chosen();
        try (var stage = Stage.open(checkout, home == null ? checkout.resolve(".local/bench") : home, jvm)) {
            chosen.forEach(benchmark -> figures.addAll(measured(benchmark, stage, effort)));
        }
        return publish(new Report(figures));
    }

    private List<Benchmark> chosen() {
        var unknown = only.stream().filter(name -> Benchmark.ALL.stream().noneMatch(any -> any.name().equals(name)))
                .toList();
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException("There is no benchmark %s, but these:%n%s".formatted(unknown,
                    Benchmark.ALL.stream().map(any -> "  %-10s %s".formatted(any.name(), any.about()))
                            .collect(Collectors.joining("\n"))));
        }
        return Benchmark.ALL.stream().filter(any -> only.isEmpty() || only.contains(any.name())).toList();
    }

    /** One that fails says so among the figures, and the others are still measured. */
    private static List<Figure> measured(Benchmark benchmark, Stage stage, Effort effort) {
        System.err.printf("%s: %s …%n", benchmark.name(), benchmark.about());
        var start = System.nanoTime();
        try {
            return benchmark.run(stage, effort);
        } catch (RuntimeException failure) {
            return List.of(Figure.failed(benchmark.name(), "all of it", "", new Goal.None(), failure));
        } finally {
            System.err.printf("%s took %d s%n", benchmark.name(),
                    Duration.ofNanos(System.nanoTime() - start).toSeconds());
        }
    }

    private int publish(Report report) throws IOException {
        System.out.print(report.table());
        if (scale != 1) {
            System.out.printf("The sizes were scaled by %s: none of these figures says whether a promise is kept.%n",
                    scale);
        }
        if (json != null) {
            Files.writeString(json, report.json());
        }
        return report.holds() ? 0 : 1;
    }

    // Flyway and the launcher's libraries would otherwise tell the terminal what they do.
    private static void calmLogs() {
        if (LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME) instanceof ch.qos.logback.classic.Logger root) {
            root.setLevel(Level.OFF);
        }
    }
}
