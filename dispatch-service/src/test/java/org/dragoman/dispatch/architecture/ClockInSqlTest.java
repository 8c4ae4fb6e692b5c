package org.dragoman.dispatch.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * The database's clock moves while a statement runs, so PostgreSQL asks it for each row and enters no index by it: the sweep
 * read all who wait, and a match all the calls of an interpreter's life. {@code (select dispatch.clock())} is asked once.
 */
class ClockInSqlTest {

    private static final Pattern ASKED_FOR_EACH_ROW = Pattern
            .compile("[<>]=? *(?:date_trunc\\('\\w+', *)?dispatch\\.clock\\(\\)");

    @Test
    void noColumnIsComparedWithAClockThatMoves() throws IOException {
        assertThat(offenders(Path.of("src", "main", "java"))).isEmpty();
    }

    @Test
    void theRuleBites() {
        assertThat("due_at <= dispatch.clock()").containsPattern(ASKED_FOR_EACH_ROW);
        assertThat("offered_at >= date_trunc('day', dispatch.clock())").containsPattern(ASKED_FOR_EACH_ROW);
        assertThat("due_at <= (select dispatch.clock())").doesNotContainPattern(ASKED_FOR_EACH_ROW);
    }

    private static List<Path> offenders(Path sources) throws IOException {
        try (var files = Files.walk(sources)) {
            return files.filter(path -> path.toString().endsWith(".java"))
                    .filter(path -> ASKED_FOR_EACH_ROW.matcher(read(path)).find()).toList();
        }
    }

    private static String read(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
