package org.dragoman.gateway.voice;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Every phrase book says what the English one says, in its own words. */
class PhraseKeysTest {

    private static final Map<String, String> ENGLISH = PhraseFiles.read("en").texts();
    private static final String HUB_LANGUAGES_ONLY = "(OFFER_BRIEF|VENDOR_BRIEF|TEXT_PUT_ON_BREAK|TEXT_LIMIT_.*|staff\\..*|domain\\..*)";
    private static final String SOME_LANGUAGES_ONLY = "(digit\\..*|INVITATION\\..*|WHICH_VARIETY.*|VARIETY\\..*|codes|carrier\\..*|recorded\\..*)";
    private static final Pattern BLANK = Pattern.compile("\\{([a-z]+|[0-9])}");

    static final List<String> LANGUAGES = PhraseFiles.LANGUAGES;
    static final List<String> OTHERS = LANGUAGES.stream().filter(tag -> !"en".equals(tag)).toList();
    static final List<String> RECORDED = LANGUAGES.stream()
            .filter(tag -> PhraseFiles.read(tag).voicing() instanceof Voicing.Recorded).toList();

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void eachBookHasTheKeysOfTheEnglishOne(String tag) {
        var book = PhraseFiles.read(tag);
        var expected = keys(ENGLISH, SOME_LANGUAGES_ONLY + (book.canBrief() ? "" : "|" + HUB_LANGUAGES_ONLY));
        assertThat(keys(book.texts(), SOME_LANGUAGES_ONLY)).isEqualTo(expected);
    }

    @ParameterizedTest
    @FieldSource("OTHERS")
    void noSentenceIsTheEnglishOne(String tag) {
        assertThat(sentences(PhraseFiles.read(tag).texts()))
                .allSatisfy((key, text) -> assertThat(text).isNotBlank().isNotEqualTo(ENGLISH.get(key)));
    }

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void theSameBlanksAreFilledInAsInEnglish(String tag) {
        assertThat(sentences(PhraseFiles.read(tag).texts())).allSatisfy((key, text) -> assertThat(blanks(text))
                .isEqualTo(key.matches("(VARIETY|INVITATION)\\..*")
                        ? List.of("{key}")
                        : blanks(ENGLISH.getOrDefault(key, ""))));
    }

    @ParameterizedTest
    @FieldSource("RECORDED")
    void whereLanguagesAreRecordedSoIsTheWayToTheOthers(String tag) throws IOException {
        var texts = PhraseFiles.read(tag).texts();
        var words = Objects.requireNonNull(texts.get("MORE"))
                .replace("{key}", Objects.requireNonNull(texts.get("key.9")));
        var folder = "/static/prompts/" + tag;
        assertThat(getClass().getResource(folder + "/more-9.wav")).isNotNull();
        try (var transcript = Objects.requireNonNull(getClass().getResourceAsStream(folder + "/more-9.vtt"))) {
            assertThat(new String(transcript.readAllBytes(), StandardCharsets.UTF_8)).contains("\n" + words + "\n");
        }
    }

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void aQuestionThatIsAnsweredWithOneNamesThatKeyAsTheMenuDoes(String tag) {
        var texts = PhraseFiles.read(tag).texts();
        assertThat(List.of("DANGER_ASK", "FEEDBACK_ASK", "CALLBACK_OFFER", "CALLBACK_TEXT_ASK", "CALLBACK_PRESS_1"))
                .allSatisfy(key -> assertThat(text(texts, key)).contains(text(texts, "key.1")));
    }

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void whoeverIsInDangerHearsTheRightNumberDigitByDigit(String tag) {
        var texts = PhraseFiles.read(tag).texts();
        var number = digit(texts, 9) + digit(texts, 1) + digit(texts, 1);
        assertThat(List.of("DANGER_TOLD", "LINE_EMERGENCY"))
                .allSatisfy(key -> assertThat(text(texts, key).replace(" ", "")).contains(number));
    }

    /** The name of a digit without the article that French and Italian give to its key. */
    private static String digit(Map<String, String> texts, int digit) {
        return text(texts, "key." + digit).replaceFirst("^(le |il |l’)", "");
    }

    private static String text(Map<String, String> texts, String key) {
        return Objects.requireNonNull(texts.get(key), key);
    }

    private static SortedSet<String> keys(Map<String, String> texts, String without) {
        return texts.keySet().stream().filter(key -> !key.matches("(" + without + ")(\\.review)?"))
                .collect(toCollection(TreeSet::new));
    }

    private static Map<String, String> sentences(Map<String, String> texts) {
        return texts.entrySet().stream()
                .filter(entry -> entry.getKey().matches("[A-Z0-9_]+|(VARIETY|domain)\\.[a-z]+"))
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static List<String> blanks(String text) {
        return BLANK.matcher(text).results().map(MatchResult::group).sorted().toList();
    }
}
