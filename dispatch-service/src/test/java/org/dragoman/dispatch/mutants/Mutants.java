package org.dragoman.dispatch.mutants;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.dragoman.dispatch.simulation.BugHunt;
import tools.jackson.databind.json.JsonMapper;

/** {@code ops/bin/mutants}: which suite kills which deliberate bug; exit status 0 only when all die. */
public final class Mutants {

    private static final String HELP = """
            Puts one deliberate bug after the other into a copy of what was built, and lets the suites look at it. A bug
            that no suite notices is a hole in the tests.
            ops/bin/mutants [--only WORDS] [--json FILE]
              --only WORDS   those alone whose name has these words
              --json FILE    writes the table there too
            Exit status: 0 all die, 1 one survives or could not be tried, 2 wrong words.
            """;

    /** A row of the table. */
    record Tried(String mutant, Fate fate, double seconds) {

        String line() {
            return switch (fate) {
                case Fate.Killed killed -> "killed    %-70s %s (%.0f s)".formatted(mutant, killed.by(), seconds);
                case Fate.Survived survived -> "SURVIVED  %s (%.0f s)".formatted(mutant, seconds);
                case Fate.Untried untried -> "UNTRIED   %-70s %s".formatted(mutant, untried.because());
            };
        }

        boolean isDead() {
            return fate instanceof Fate.Killed;
        }
    }

    private Mutants() {}

    public static void main(String[] arguments) throws IOException {
        System.exit(exitOf(Arrays.asList(arguments)));
    }

    private static int exitOf(List<String> words) throws IOException {
        if (words.contains("--help")) {
            System.out.print(HELP);
            return 0;
        }
        var only = valueOf("--only", words);
        var json = valueOf("--json", words);
        if (words.size() != (only.isPresent() ? 2 : 0) + (json.isPresent() ? 2 : 0)) {
            System.err.println("Not understood: " + String.join(" ", words) + ". See ops/bin/mutants --help.");
            return 2;
        }
        var tried = new ArrayList<Tried>();
        tryAll(only.orElse(""), tried);
        if (json.isPresent()) {
            Files.writeString(Path.of(json.get()), JsonMapper.shared().writeValueAsString(tried.stream()
                    .map(Tried::line).toList()));
        }
        var dead = tried.stream().filter(Tried::isDead).count();
        System.out.printf("%d mutants, %d killed%n", tried.size(), dead);
        return dead == tried.size() && dead > 0 ? 0 : 1;
    }

    private static Optional<String> valueOf(String option, List<String> words) {
        int at = words.indexOf(option);
        return at >= 0 && at + 1 < words.size() ? Optional.of(words.get(at + 1)) : Optional.empty();
    }

    private static void tryAll(String only, List<Tried> tried) throws IOException {
        var laboratory = Laboratory.here(checkout(), Files.createTempDirectory("mutants"));
        for (var mutant : Mutant.all()) {
            if (mutant.name().contains(only)) {
                int number = tried.size() + 1;
                tell(tried, mutant.name(), () -> laboratory.tryOut(number, mutant));
            }
        }
        for (var bug : BugHunt.names()) {
            if (bug.contains(only)) {
                tell(tried, bug, () -> BugHunt.find(bug)
                        .<Fate>map(seed -> new Fate.Killed("the simulator, seed " + seed))
                        .orElseGet(Fate.Survived::new));
            }
        }
    }

    private static void tell(List<Tried> tried, String name, java.util.function.Supplier<Fate> trial) {
        long began = System.nanoTime();
        var fate = trial.get();
        var row = new Tried(name, fate, (System.nanoTime() - began) / 1e9);
        tried.add(row);
        System.out.println(row.line());
    }

    static Path checkout() {
        var folder = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(folder.resolve("dispatch-service"))) {
            folder = Optional.ofNullable(folder.getParent())
                    .orElseThrow(() -> new IllegalStateException("Run it in a checkout of Dragoman"));
        }
        return folder;
    }
}
