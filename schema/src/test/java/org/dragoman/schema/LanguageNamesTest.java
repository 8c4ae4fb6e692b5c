package org.dragoman.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import com.ibm.icu.lang.UScript;
import com.ibm.icu.util.LocaleData;
import com.ibm.icu.util.ULocale;

import tools.jackson.databind.JsonNode;

/** Holds names, scripts and directions of the catalogue against CLDR as ICU4J has it. */
class LanguageNamesTest {

    private static final Pattern FROM_CLDR = Pattern.compile("CLDR (?<version>[0-9]+)( (?<code>[a-z]+))?");
    private static final Set<String> VARIETY_FIELDS = Set.of("tag", "name", "native", "script", "codes", "aliases",
            "countries", "seeAlso", "supply", "modality");
    private static final Set<String> MACROLANGUAGE_FIELDS = Set.of("id", "name", "native", "codes", "aliases",
            "countries", "question", "choices");
    /** Scripts that are written with the characters of another. */
    private static final Map<String, List<Integer>> WRITTEN_WITH = Map.of("Hans", List.of(UScript.HAN), "Hant",
            List.of(UScript.HAN), "Jpan", List.of(UScript.HAN, UScript.HIRAGANA), "Kore", List.of(UScript.HANGUL));

    static Stream<JsonNode> varieties() {
        return Yaml.varieties();
    }

    static Stream<JsonNode> all() {
        return Stream.concat(varieties(), Yaml.macrolanguages());
    }

    @ParameterizedTest
    @MethodSource("all")
    void aNativeNameHasASourceAndWhatIsSaidToBeFromCldrIs(JsonNode entry) {
        JsonNode name = entry.path("native");
        if (name.isMissingNode()) {
            return;
        }
        assertThat(name.propertyNames()).containsExactly("text", "source");
        String source = name.path("source").asString();
        assertThat(source).isNotBlank();
        Matcher cldr = FROM_CLDR.matcher(source);
        if (source.startsWith("CLDR")) {
            assertThat(cldr.matches()).as(source).isTrue();
            assertThat(Integer.parseInt(cldr.group("version")))
                    .isLessThanOrEqualTo(LocaleData.getCLDRVersion().getMajor());
            String code = cldr.group("code") == null ? id(entry) : cldr.group("code");
            var language = new ULocale(code);
            assertThat(ULocale.getAvailableLocales()).as("CLDR has a locale " + code).contains(language);
            assertThat(name.path("text").asString()).isEqualTo(language.getDisplayLanguage(language));
        }
    }

    @ParameterizedTest
    @MethodSource("varieties")
    void scriptAndDirectionAreThoseOfUnicodeAndOfTheName(JsonNode variety) {
        String code = variety.path("script").path("code").asString();
        int script = UScript.getCodeFromName(code);
        assertThat(script).as("ISO 15924: " + code).isNotEqualTo(UScript.INVALID_CODE);
        assertThat(variety.path("script").path("direction").asString())
                .isEqualTo(UScript.isRightToLeft(script) ? "rtl" : "ltr");
        if (variety.has("native")) {
            List<Integer> expected = WRITTEN_WITH.getOrDefault(code, List.of(script));
            assertThat(variety.path("native").path("text").asString().codePoints().map(UScript::getScript).boxed())
                    .as("letters in " + code).containsAnyElementsOf(expected);
        }
    }

    @ParameterizedTest
    @MethodSource("varieties")
    void theScriptIsTheLikelyOneWhereCldrKnowsOne(JsonNode variety) {
        String tag = variety.path("tag").asString();
        String likely = ULocale.addLikelySubtags(new ULocale(tag)).getScript();
        String script = variety.path("script").path("code").asString();
        // Where CLDR's is not what callers of this city read: written reform against tradition, or speech without letters.
        var exceptions = Set.of("cdo", "nan", "hak", "cpx", "yue-x-toisan", "ase", "mww", "hnj", "fub", "ctd",
                "hif", "vai", "bax", "fia", "anu", "zdj", "wni", "swb", "lad");
        if (!likely.isEmpty() && !exceptions.contains(tag)) {
            assertThat(script).isEqualTo(likely);
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void everyEntryHasKnownFieldsAndBothHubLanguages(JsonNode entry) {
        boolean variety = entry.has("tag");
        assertThat(entry.propertyNames()).isSubsetOf(variety ? VARIETY_FIELDS : MACROLANGUAGE_FIELDS);
        assertBothHubs(entry.path("name"));
        if (variety) {
            assertThat(entry.path("supply").asString()).isIn("scarce", "common");
            assertThat(entry.path("modality").asString()).isIn("spoken", "signed");
            assertThat(Yaml.texts(entry.path("countries"))).doesNotHaveDuplicates();
            assertThat(Yaml.texts(entry.path("countries")).isEmpty()).as("spoken nowhere")
                    .isEqualTo(entry.path("tag").asString().equals("und"));
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void anAliasIsSaidOnceAndIsNotTheName(JsonNode entry) {
        assertThat(Yaml.texts(entry.path("aliases"))).doesNotHaveDuplicates()
                .doesNotContain(entry.path("name").path("en").asString(),
                        entry.path("native").path("text").asString(""))
                .allMatch(alias -> alias.equals(alias.strip()) && !alias.isEmpty());
    }

    @Test
    void everyMacrolanguageAsksInBothHubLanguages() {
        Yaml.macrolanguages().forEach(asked -> {
            assertBothHubs(asked.path("question"));
            assertThat(asked.path("question").path("en").asString()).contains("?");
            asked.path("choices").forEach(choice -> {
                assertThat(choice.propertyNames()).containsExactly("variety", "en", "fr");
                assertThat(choice.path("en").asString()).isNotBlank();
                assertThat(choice.path("fr").asString()).isNotBlank();
            });
        });
    }

    @Test
    void signLanguagesAreMarked() {
        assertThat(varieties().filter(variety -> variety.path("modality").asString().equals("signed"))
                .map(LanguageNamesTest::id)).contains("ase", "mfs", "ssp");
        assertThat(varieties().filter(variety -> variety.path("name").path("en").asString().contains("Sign Language")))
                .allMatch(variety -> variety.path("modality").asString().equals("signed"));
    }

    private static void assertBothHubs(JsonNode text) {
        assertThat(text.propertyNames()).containsExactly("en", "fr");
        assertThat(Yaml.texts(text)).noneMatch(String::isBlank);
    }

    private static String id(JsonNode entry) {
        return entry.path("tag").asString(entry.path("id").asString(""));
    }
}
