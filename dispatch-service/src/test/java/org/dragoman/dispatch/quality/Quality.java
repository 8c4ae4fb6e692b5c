package org.dragoman.dispatch.quality;

import static org.dragoman.dispatch.quality.Figures.ALL;
import static org.dragoman.dispatch.quality.Figures.SCARCE;
import static org.dragoman.dispatch.quality.Figures.SPANISH;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** {@code ops/bin/quality}: a city's week under our policy and under those of others; 0 only when the goals hold. */
public final class Quality {

    private static final String HELP = """
            Simulates a city's week in virtual time under our policy, longest idle first, and ring all, with the same calls
            and the same answering, beside a lower bound that knows the future. What is assumed stands in one file,
            dispatch-service/src/test/java/org/dragoman/dispatch/quality/Assumptions.java; the method in
            docs/dispatch-quality.md. One seed is one week; the same seeds give the same figures on every machine.

            ops/bin/quality [--seeds A..B] [--json FILE]
            ops/bin/quality --vary [--seeds A..B]

              --seeds A..B   weeks to simulate, both included (default 1..20)
              --json FILE    writes the figures there too
              --vary         only our policy, with one setting changed at a time

            Exit status: 0 all goals hold in both cities, 1 one fails, 2 wrong words.
            """;
    private static final Pattern RANGE = Pattern.compile("([0-9]{1,9})\\.\\.([0-9]{1,9})");
    private static final List<Supplier<Dispatcher>> DISPATCHERS = List.of(Ours::asTheCityHasIt,
            () -> new LongestIdle("longest idle"), () -> new RingAll("ring all"));

    private Quality() {}

    private record Wanted(long first, long last, Optional<Path> json, boolean vary) {}

    public static void main(String[] words) throws IOException {
        if (Arrays.asList(words).contains("--help")) {
            System.out.print(HELP);
            return;
        }
        var wanted = read(words);
        if (wanted.isEmpty()) {
            System.err.println("Not understood. See ops/bin/quality --help.");
            System.exit(2);
        }
        System.exit(wanted.orElseThrow().vary() ? vary(wanted.orElseThrow()) : compare(wanted.orElseThrow()));
    }

    private static Optional<Wanted> read(String[] words) {
        var wanted = new Wanted(1, 20, Optional.empty(), false);
        for (int index = 0; index < words.length; index++) {
            var value = index + 1 < words.length ? words[index + 1] : "";
            var range = RANGE.matcher(value);
            if (words[index].equals("--vary")) {
                wanted = new Wanted(wanted.first(), wanted.last(), wanted.json(), true);
            } else if (words[index].equals("--seeds") && range.matches()) {
                wanted = new Wanted(Long.parseLong(range.group(1)), Long.parseLong(range.group(2)), wanted.json(),
                        wanted.vary());
                index++;
            } else if (words[index].equals("--json") && !value.isEmpty()) {
                wanted = new Wanted(wanted.first(), wanted.last(), Optional.of(Path.of(value)), wanted.vary());
                index++;
            } else {
                return Optional.empty();
            }
        }
        return Optional.of(wanted).filter(read -> read.first() <= read.last());
    }

    static Trial trial(City city, long first, long last) {
        return Trial.of(city, DISPATCHERS, first, last);
    }

    private static int compare(Wanted wanted) throws IOException {
        var trials = Arrays.stream(City.values()).map(city -> {
            var trial = trial(city, wanted.first(), wanted.last());
            System.out.print(Report.table(trial));
            System.out.print(Report.goals(trial));
            return trial;
        }).toList();
        if (wanted.json().isPresent()) {
            Files.writeString(wanted.json().get(), Report.json(trials));
        }
        return trials.stream().allMatch(trial -> Goals.of(trial).hold()) ? 0 : 1;
    }

    private static int vary(Wanted wanted) {
        for (var city : City.values()) {
            System.out.printf("%n%s city%n%-22s%8s%9s%9s%9s%9s%10s%10s%n", city.name().toLowerCase(Locale.ROOT), "",
                    "rings", "all s", "es s", "scarce s", "all %", "es %", "scarce %");
            Trial.of(city, Variations.all(), wanted.first(), wanted.last()).figures()
                    .forEach(each -> System.out.printf(Locale.ROOT, "%-22s%8.2f%9.2f%9.2f%9.2f%9.2f%10.2f%10.2f%n",
                            each.name(), each.ringsPerCall(), each.mean(ALL), each.mean(SPANISH), each.mean(SCARCE),
                            100 * each.abandoned(ALL), 100 * each.abandoned(SPANISH), 100 * each.abandoned(SCARCE)));
        }
        return 0;
    }
}
