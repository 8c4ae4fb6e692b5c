package org.dragoman.campaign;

import ch.qos.logback.classic.Level;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.stream.LongStream;
import org.dragoman.campaign.schedule.Schedule;
import org.dragoman.campaign.theatre.Theatre;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** `ops/bin/campaign`. */
@Command(name = "campaign", showDefaultValues = true, sortOptions = false, description = """
        Starts two dispatchers, the gateway, PostgreSQL, Redis and the carrier simulator as real processes with a proxy in \
        every wire, lets desks and residents ask for interpreters, and breaks things as each seed says. Then everything is \
        mended, and a checker that knows no code of the product looks for lost callers and double bookings. Exit status 0 \
        only when all holds.""")
public final class Campaign implements Callable<Integer> {

    @Option(names = "--seeds", description = "first..last, or one seed")
    private String seeds = "1..30";

    @Option(names = "--together", description = "so many are played in a row, each mended, before all is judged")
    private int together = 1;

    @Option(names = "--home", description = "data and logs of the processes; kept")
    private @Nullable Path home;

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "this text")
    private boolean help;

    private Campaign() {}

    public static void main(String[] args) {
        System.exit(new CommandLine(new Campaign()).execute(args));
    }

    @Override
    public Integer call() {
        var checkout = Path.of(System.getProperty("dragoman.local.checkout", "")).toAbsolutePath();
        var broken = run(checkout, home == null ? checkout.resolve(".local/campaign") : home, range(seeds), together);
        System.out.println(broken == 0 ? "All held." : broken + " broke a promise.");
        return broken == 0 ? 0 : 1;
    }

    /** @return how many rows of schedules broke a promise */
    static long run(Path checkout, Path home, LongStream seeds, int together) {
        calmLogs();
        var schedules = seeds.mapToObj(Schedule::of).toList();
        try (var theatre = Theatre.open(checkout, home)) {
            var performance = new Performance(theatre);
            long broken = 0;
            for (int i = 0; i < schedules.size(); i += together) {
                var review = performance
                        .play(schedules.subList(i, Math.min(i + together, schedules.size())), Load.USUAL);
                System.out.println(review.line());
                review.findings().stream().limit(20).forEach(finding -> System.out.println("  " + finding));
                broken += review.holds() ? 0 : 1;
            }
            return broken;
        }
    }

    static LongStream range(String text) {
        var ends = text.split("\\.\\.", 2);
        return LongStream.rangeClosed(Long.parseLong(ends[0]), Long.parseLong(ends[ends.length - 1]));
    }

    // The simulator's libraries would otherwise tell the terminal about every fault.
    private static void calmLogs() {
        if (LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME) instanceof ch.qos.logback.classic.Logger root) {
            root.setLevel(Level.OFF);
        }
    }
}
