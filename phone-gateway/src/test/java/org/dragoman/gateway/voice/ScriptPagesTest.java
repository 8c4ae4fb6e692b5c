package org.dragoman.gateway.voice;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Holds docs/scripts to the phrase books: a page for each language, and the table of all of them. */
class ScriptPagesTest {

    private static final String BEGIN = "<!-- drawn from the phrase books: begin -->\n";
    private static final String END = "<!-- drawn from the phrase books: end -->\n";
    private static final Path COMMITTED = Path.of("..", "docs", "scripts");
    private static final Path FRESH = Path.of("target", "scripts");
    private static final Pattern LINK = Pattern.compile("]\\((?!https?:)([^)#]+)");

    static final List<String> LANGUAGES = PhraseFiles.LANGUAGES;

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void thePageOfALanguageIsTheOneDrawnFromItsPhraseBook(String tag) throws IOException {
        compare(tag + ".md", ScriptPage.of(tag).drawn());
    }

    @Test
    void theTableNamesEachLanguageItsVoiceAndHowMuchWasReviewed() throws IOException {
        var page = Files.readString(COMMITTED.resolve("README.md"));
        int begin = page.indexOf(BEGIN) + BEGIN.length();
        int end = page.indexOf(END);
        assertThat(begin).as("docs/scripts/README.md keeps the marks").isGreaterThanOrEqualTo(BEGIN.length())
                .isLessThanOrEqualTo(end);
        compare("README.md", page.substring(0, begin) + table() + page.substring(end));
    }

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void noTextIsMissingOnAPage(String tag) {
        var reviewed = PhraseFiles.read(tag).texts().keySet().stream().filter(key -> key.endsWith(".review"))
                .map(key -> key.substring(0, key.length() - ".review".length()));
        assertThat(ScriptPage.of(tag).keys()).containsExactlyInAnyOrderElementsOf(reviewed.toList());
    }

    @Test
    void noPageIsLeftOfALanguageThatIsGoneAndEachLinkLeadsSomewhere() throws IOException {
        try (var pages = Files.list(COMMITTED)) {
            assertThat(pages.map(page -> page.getFileName().toString().replace(".md", "")))
                    .containsExactlyInAnyOrderElementsOf(
                            Stream.concat(LANGUAGES.stream(), Stream.of("README")).toList());
        }
        for (var tag : LANGUAGES) {
            assertThat(LINK.matcher(ScriptPage.of(tag).drawn()).results().map(ScriptPagesTest::target))
                    .isNotEmpty().allSatisfy(target -> assertThat(target).exists());
        }
    }

    private static Path target(MatchResult link) {
        return COMMITTED.resolve(link.group(1));
    }

    private static String table() {
        return "\n| Language | Voice | Sentences | Reviewed by a named human |\n|---|---|---|---|\n"
                + LANGUAGES.stream().map(tag -> ScriptPage.of(tag).row()).collect(joining()) + "\n";
    }

    private static void compare(String name, String fresh) throws IOException {
        Files.createDirectories(FRESH);
        Files.writeString(FRESH.resolve(name), fresh);
        var committed = COMMITTED.resolve(name);
        assertThat(Files.exists(committed) ? Files.readString(committed) : "")
                .as("docs/scripts/%s is not what the phrase book says. Read the change, then refresh it:"
                        + " cp phone-gateway/target/scripts/* docs/scripts/", name)
                .isEqualTo(fresh);
    }
}
