package org.dragoman.local.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds docs/configuration.md to the code. The part between its two marks is drawn; the rest is written by hand. */
class ConfigurationPageTest {

    private static final String BEGIN = "<!-- drawn from the code: begin -->\n";
    private static final String END = "<!-- drawn from the code: end -->\n";
    private static final Path ROOT = Path.of("..", "..");
    private static final Path COMMITTED = ROOT.resolve("docs").resolve("configuration.md");
    private static final Path FRESH = Path.of("target", "configuration.md");

    @Test
    void thePageListsEveryKeyOfTheCodeAndNoOther() throws IOException {
        var committed = Files.readString(COMMITTED);
        var fresh = redrawn(committed);
        Files.writeString(FRESH, fresh);
        assertThat(committed)
                .as("docs/configuration.md is not what the code reads. Read the change, then refresh it:"
                        + " cp ops/local/target/configuration.md docs/configuration.md")
                .isEqualTo(fresh);
    }

    @Test
    void everyKeyIsExplained() {
        assertThat(Stream.of("dispatch-service", "phone-gateway", "ops/local")
                .flatMap(module -> Settings.of(ROOT.resolve(module)).stream())
                .filter(setting -> setting.meaning().isBlank()).map(Setting::key)).isEmpty();
    }

    private static String redrawn(String page) {
        var begin = page.indexOf(BEGIN);
        var end = page.indexOf(END);
        assertThat(begin).as("docs/configuration.md keeps the marks").isNotNegative().isLessThan(end);
        return page.substring(0, begin + BEGIN.length()) + tables() + page.substring(end);
    }

    private static String tables() {
        return table("dispatch-service", "dispatch-service") + table("phone-gateway", "phone-gateway")
                + table("The carrier simulator (local stack only)", "ops/local");
    }

    private static String table(String title, String module) {
        return "\n## " + title + "\n\n| Key | Environment | Default | Meaning |\n|---|---|---|---|\n"
                + Settings.of(ROOT.resolve(module)).stream().map(Setting::row).collect(Collectors.joining()) + "\n";
    }
}
