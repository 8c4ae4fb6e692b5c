package org.dragoman.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** Why a program ended, as far as its log tells. */
public final class LogEnd {

    private static final int LINES = 8;
    private static final int LINE_LENGTH = 300;

    private LogEnd() {}

    /** What Spring Boot describes as the failure where it does, else the last lines. */
    public static String of(Path log) {
        try {
            var lines = Files.readAllLines(log).stream().filter(line -> !line.isBlank()).toList();
            var described = lines.lastIndexOf("Description:");
            var end = described < 0
                    ? lines.subList(Math.max(0, lines.size() - LINES), lines.size())
                    : description(lines.subList(described + 1, lines.size()));
            return end.stream().map(LogEnd::cut).collect(Collectors.joining("\n"));
        } catch (IOException unreadable) {
            return "(its log cannot be read)";
        }
    }

    private static List<String> description(List<String> after) {
        var action = after.indexOf("Action:");
        return action < 0 ? after : after.subList(0, action);
    }

    private static String cut(String line) {
        return line.length() <= LINE_LENGTH ? line : line.substring(0, LINE_LENGTH) + "…";
    }
}
