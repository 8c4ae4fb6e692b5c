package org.dragoman.campaign.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Judges a run after everything was mended and has become quiet. */
public final class Checker {

    /** Numbers of residents and desks of a campaign; none of them may stand in a log. */
    private static final Pattern CANARY = Pattern
            .compile("\\+?1?(646|347|917|929|438|579)55501\\d\\d|212555(30|31|5\\d|6\\d)\\d\\d");

    private Checker() {}

    public static List<Finding> check(Evidence evidence) {
        var findings = new ArrayList<>(BookRules.check(evidence));
        findings.addAll(CallRules.check(evidence));
        findings.addAll(CallerRules.check(evidence));
        return findings;
    }

    public static Callers callers(Evidence evidence) {
        return CallerRules.count(evidence);
    }

    /**
     * Phone numbers in the services' logs.
     *
     * @param logs
     *            a folder; the carrier's own log and the servers' are not ours to keep clean
     */
    public static List<Finding> canaries(Path logs) {
        try (var files = Files.list(logs)) {
            return files.filter(file -> file.getFileName().toString().matches("(dispatch|gateway).*")).flatMap(file -> {
                try {
                    return Files.readString(file, StandardCharsets.UTF_8).lines()
                            .filter(line -> CANARY.matcher(line).find())
                            .limit(3).map(line -> new Finding("NUMBER_IN_LOG", file.getFileName() + ": " + line));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
