package org.dragoman.dispatch.domain.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Holds docs/states.md to the code. The part between its two marks is drawn; the rest is written by hand. */
class StatesPageTest {

    private static final String BEGIN = "<!-- drawn from StateTable: begin -->\n";
    private static final String END = "<!-- drawn from StateTable: end -->\n";
    private static final Path COMMITTED = Path.of("..", "docs", "states.md");
    private static final Path FRESH = Path.of("target", "states.md");

    @Test
    void theCommittedPageIsTheOneDrawnFromTheCode() throws IOException {
        var committed = Files.readString(COMMITTED);
        var fresh = redrawn(committed);
        Files.createDirectories(FRESH.getParent());
        Files.writeString(FRESH, fresh);
        assertThat(committed)
                .as("docs/states.md is not what the code does. Read the change, then refresh it:"
                        + " cp dispatch-service/target/states.md docs/states.md")
                .isEqualTo(fresh);
    }

    private static String redrawn(String page) {
        int begin = page.indexOf(BEGIN) + BEGIN.length();
        int end = page.indexOf(END);
        assertThat(begin).as("docs/states.md keeps the marks").isGreaterThanOrEqualTo(BEGIN.length())
                .isLessThanOrEqualTo(end);
        return page.substring(0, begin) + StatesPage.drawn() + page.substring(end);
    }
}
