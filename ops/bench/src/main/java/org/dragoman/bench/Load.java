package org.dragoman.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

/** `ops/bin/load`. */
@Command(name = "load", showDefaultValues = true, sortOptions = false, description = """
        Asks a running local stack for interpreters at a fixed rate and measures how long it takes until phone-gateway \
        has been told to ring one. Each request is timed from the moment it was due (open loop) and cancelled once its \
        ring is out. Start the stack with DRAGOMAN_GATEWAY_CALLS_PER_SECOND=0 to measure Dragoman instead of the \
        carrier's pace. Exit status 0 only when all holds.""")
final class Load implements Callable<Integer> {

    /** For the last rings and cancellations. */
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    @Option(names = "--rate", description = "requests per second")
    private double rate = 20;

    @Option(names = "--seconds", description = "how long")
    private int seconds = 30;

    @Option(names = "--warm-up", description = "seconds before, not counted, in which the rate grows to the one measured: "
            + "a JVM that has just started is slow until it has compiled what it runs often")
    private int warmUp = 120;

    @Option(names = "--limit", description = "p99 of request to ring, in milliseconds, that still holds")
    private double limit = 150;

    @Option(names = "--languages", split = ",", description = "BCP 47 tags, asked for in turn; more than the free interpreters "
            + "of one language can take would measure the queue instead")
    private List<String> languages = List.of("es", "cmn", "es", "ht", "cmn", "ru", "es", "fr", "cmn", "yue");

    @Option(names = "--site", description = "id of a site of the token's city")
    private String site = "flushing-job-center";

    @Option(names = "--desk", description = "the desk's phone, E.164")
    private String deskNumber = "+12125550142";

    @Option(names = "--stack", description = "written by the local stack while it runs")
    private Path stack = Path.of(System.getProperty("dragoman.local.checkout", ""), ".local",
            "stack.properties");

    @Option(names = "--json", description = "also write the figures to this file")
    private @Nullable Path json;

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "this text")
    private boolean help;

    private Load() {}

    public static void main(String[] args) {
        System.exit(new CommandLine(new Load()).setExecutionExceptionHandler((failure, command, parsed) -> {
            command.getErr().println(failure.getMessage());
            return 2;
        }).execute(args));
    }

    @Override
    public Integer call() throws IOException {
        var file = StackFile.read(stack);
        try (var log = new RingLog(file)) {
            var desk = new DeskApi(file.dispatch(), file.token());
            var wanted = new Wanted(languages, site, deskNumber);
            if (warmUp > 0) {
                System.err.printf("warming up for %d s …%n", warmUp);
                new Run(desk, log, wanted).measure(new Pace.Growing(rate), Duration.ofSeconds(warmUp), PATIENCE);
            }
            System.err.printf("measuring for %d s …%n", seconds);
            var seen = new Run(desk, log, wanted).measure(new Pace.Steady(rate), Duration.ofSeconds(seconds), PATIENCE);
            return publish(LoadReport.of(rate, seconds, limit, seen));
        }
    }

    private int publish(LoadReport report) throws IOException {
        System.out.print(report.table());
        if (json != null) {
            Files.writeString(json, JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(report));
        }
        return report.holds() ? 0 : 1;
    }
}
