package org.dragoman.campaign;

import ch.qos.logback.classic.Level;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.LongStream;
import org.dragoman.campaign.crowd.CrowdRun;
import org.dragoman.campaign.schedule.Schedule;
import org.dragoman.campaign.theatre.Theatre;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

/** `ops/bin/campaign`. */
@Command(name = "campaign", showDefaultValues = true, sortOptions = false, description = """
        Starts two dispatchers, two gateways, PostgreSQL, Redis and the carrier simulator as real processes with a proxy in \
        every wire, lets desks and residents ask for interpreters, and breaks things as each seed says. Then everything is \
        mended, and a checker that knows no code of the product looks for lost callers and double bookings. Exit status 0 \
        only when all holds.""")
public final class Campaign implements Callable<Integer> {

    @Option(names = "--schedules", description = "how many are played, 0 to 1000000")
    private int schedules = 30;

    @Option(names = "--seed", description = "of the first; each next one has the next seed")
    private long seed = 1;

    @Option(names = "--together", description = "so many are played in a row, each mended, before all is judged")
    private int together = 1;

    @Option(names = "--crowd", paramLabel = "REQUESTS", description = "one more schedule after the others: so many "
            + "requests to a city of 500 interpreters, one dispatcher killed midway (the great one is 20000); 0 is none")
    private int crowd;

    @Option(names = "--open", paramLabel = "CALLS", description = "so many of the crowd are under way at once, 1 to "
            + "900; with more than the machine carries most give up")
    private int open = 30;

    @Option(names = "--json", paramLabel = "FILE", description = "writes what is printed there too")
    private @Nullable Path json;

    @Option(names = "--home", description = "data and logs of the processes; kept")
    private @Nullable Path home;

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "this text")
    private boolean help;

    static final int CROWD_OF = 500;

    private Campaign() {}

    public static void main(String[] args) {
        System.exit(new CommandLine(new Campaign()).execute(args));
    }

    @Override
    public Integer call() throws IOException {
        if (schedules < 0 || together < 1 || crowd < 0 || crowd == 1 || open < 1 || open > 900) {
            System.err.println("Say at least 0 schedules, 1 together, no crowd or one of at least 2 requests, and 1 to "
                    + "900 of them open.");
            return 2;
        }
        calmLogs();
        var checkout = Path.of(System.getProperty("dragoman.local.checkout", "")).toAbsolutePath();
        var folder = home == null ? checkout.resolve(".local/campaign") : home;
        var reports = new ArrayList<Report>();
        if (schedules > 0) {
            reports.addAll(run(checkout, folder, LongStream.range(seed, seed + schedules), together));
        }
        if (crowd > 0) {
            reports.add(tell(new CrowdRun(crowd, CROWD_OF, open).play(checkout, folder.resolve("crowd"))));
        }
        if (json != null) {
            Files.writeString(json, JsonMapper.shared().writeValueAsString(reports));
        }
        var broken = reports.stream().filter(report -> !report.holds()).count();
        System.out.println(broken == 0 ? "All held." : broken + " broke a promise.");
        return broken == 0 ? 0 : 1;
    }

    /** What each row of schedules came to. */
    static List<Report> run(Path checkout, Path home, LongStream seeds, int together) {
        calmLogs();
        var schedules = seeds.mapToObj(Schedule::of).toList();
        try (var theatre = Theatre.open(checkout, home)) {
            var performance = new Performance(theatre);
            var reports = new ArrayList<Report>();
            for (int i = 0; i < schedules.size(); i += together) {
                reports.add(tell(performance
                        .play(schedules.subList(i, Math.min(i + together, schedules.size())), Load.USUAL)));
            }
            return reports;
        }
    }

    static Report tell(Report report) {
        System.out.println(report.line());
        report.findings().stream().limit(20).forEach(finding -> System.out.println("  " + finding));
        return report;
    }

    // The simulator's libraries would otherwise tell the terminal about every fault.
    private static void calmLogs() {
        if (LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME) instanceof ch.qos.logback.classic.Logger root) {
            root.setLevel(Level.OFF);
        }
    }
}
