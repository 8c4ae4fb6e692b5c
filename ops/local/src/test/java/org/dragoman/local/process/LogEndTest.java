package org.dragoman.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogEndTest {

    @TempDir
    Path folder = Path.of("");

    @Test
    void theDescriptionThatSpringBootGivesIsShown() throws IOException {
        var log = Files.writeString(folder.resolve("x.log"), """
                12:00 INFO starting

                APPLICATION FAILED TO START

                Description:

                dragoman.internal.secret must be at least 32 bytes long

                Action:

                Update your configuration
                """);
        assertThat(LogEnd.of(log)).isEqualTo("dragoman.internal.secret must be at least 32 bytes long");
    }

    @Test
    void elseTheLastLines() throws IOException {
        var log = Files.writeString(folder.resolve("x.log"), "line\n".repeat(50) + "java.lang.OutOfMemoryError\n");
        assertThat(LogEnd.of(log)).hasLineCount(8).endsWith("java.lang.OutOfMemoryError");
    }
}
