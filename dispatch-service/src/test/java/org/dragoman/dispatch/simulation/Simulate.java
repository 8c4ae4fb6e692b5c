package org.dragoman.dispatch.simulation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.LongStream;

/** {@code ops/bin/simulate}: any range of seeds; exit status 0 only when every invariant holds in all of them. */
public final class Simulate {

    private static final String HELP = """
            Runs the true use cases over in-memory ports in virtual time, one run per seed, with crashes, lost answers,
            late and repeated events and a wiped Redis, and checks the invariants after every event.

            ops/bin/simulate [--seeds A..B] [--json FILE]

              --seeds A..B   seeds to run, both included (default 1..10000)
              --json FILE    writes the figures there too

            Exit status: 0 all hold, 1 an invariant is broken (its seed and a short history are printed), 2 wrong words.
            """;
    private static final Pattern RANGE = Pattern.compile("([0-9]{1,18})\\.\\.([0-9]{1,18})");

    private Simulate() {}

    /** What was found in a range of seeds. */
    record Result(long seeds, double seconds, int cores, List<Finding> findings) {
        double perCore() {
            return seeds / seconds / cores;
        }

        String line() {
            return String.format(java.util.Locale.ROOT,
                    "%d seeds in %.1f s on %d cores: %.0f seeds/s per core, %d with a broken invariant",
                    seeds, seconds, cores, perCore(), findings.size());
        }
    }

    static Result run(long first, long last) {
        long began = System.nanoTime();
        var done = new AtomicInteger();
        var findings = LongStream.rangeClosed(first, last).parallel().mapToObj(seed -> {
            var finding = Finding.of(Plan.of(seed), Tampering.NONE);
            int count = done.incrementAndGet();
            if (count % 2000 == 0) {
                System.out.println(count + " seeds");
            }
            return finding;
        }).flatMap(Optional::stream).limit(3).toList();
        return new Result(last - first + 1, (System.nanoTime() - began) / 1e9,
                Runtime.getRuntime().availableProcessors(), findings);
    }

    public static void main(String[] arguments) throws IOException {
        System.exit(exitOf(arguments));
    }

    private static int exitOf(String[] words) throws IOException {
        long first = 1;
        long last = 10_000;
        Optional<Path> json = Optional.empty();
        for (int index = 0; index < words.length; index += 2) {
            if (words[index].equals("--help")) {
                System.out.print(HELP);
                return 0;
            }
            var value = index + 1 < words.length ? words[index + 1] : "";
            var range = RANGE.matcher(value);
            if (words[index].equals("--seeds") && range.matches()) {
                first = Long.parseLong(range.group(1));
                last = Long.parseLong(range.group(2));
            } else if (words[index].equals("--json") && !value.isEmpty()) {
                json = Optional.of(Path.of(value));
            } else {
                System.err.println("Not understood: " + words[index] + " " + value + ". See ops/bin/simulate --help.");
                return 2;
            }
        }
        if (last < first) {
            System.err.println("The range of seeds ends before it begins.");
            return 2;
        }
        return report(run(first, last), json);
    }

    private static int report(Result result, Optional<Path> json) throws IOException {
        System.out.println(result.line());
        result.findings().forEach(finding -> System.out.println(finding.shortened(Tampering.NONE)));
        if (json.isPresent()) {
            Files.writeString(json.get(), String.format(java.util.Locale.ROOT,
                    "{\"seeds\": %d, \"seconds\": %.3f, \"cores\": %d, \"seedsPerSecondPerCore\": %.1f, \"broken\": %d}%n",
                    result.seeds(), result.seconds(), result.cores(), result.perCore(), result.findings().size()));
        }
        return result.findings().isEmpty() ? 0 : 1;
    }
}
