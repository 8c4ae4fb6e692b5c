package org.dragoman.dispatch.adapter.catalogue;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.dragoman.dispatch.domain.language.Direction;
import org.dragoman.dispatch.domain.language.LanguageCatalogue;
import org.dragoman.dispatch.domain.language.VarietyTag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageFilesTest {

    private static final String VARIETIES = """
            - tag: uzn
              name: {en: Northern Uzbek, fr: ouzbek du Nord}
              native: {text: o‘zbek, source: CLDR 49 uz}
              script: {code: Latn, direction: ltr}
              codes: [xxa]
              aliases: [Ўзбек]
              countries: [UZ]
              supply: common
              modality: spoken
            - tag: uzs
              name: {en: Southern Uzbek, fr: ouzbek du Sud}
              script: {code: Arab, direction: rtl}
              countries: [AF]
              seeAlso: [uzn]
              supply: scarce
              modality: spoken
            """;
    private static final String MACROLANGUAGES = """
            - id: uz
              name: {en: Uzbek, fr: ouzbek}
              aliases: []
              question: {en: Which?, fr: Lequel ?}
              choices:
                - {variety: uzn, en: Uzbekistan, fr: Ouzbékistan}
                - {variety: uzs, en: Afghanistan, fr: Afghanistan}
            """;

    @Test
    void readsWhatIsWritten() {
        LanguageCatalogue catalogue = read(VARIETIES, MACROLANGUAGES);
        assertThat(catalogue.variety(new VarietyTag("uzs"))).hasValueSatisfying(variety -> {
            assertThat(variety.nativeName().found()).isFalse();
            assertThat(variety.script().direction()).isEqualTo(Direction.RIGHT_TO_LEFT);
            assertThat(variety.scarce()).isTrue();
            assertThat(variety.name().in("fr")).isEqualTo("ouzbek du Sud");
            assertThat(variety.name().in("de")).isEqualTo("Southern Uzbek");
        });
        assertThat(catalogue.search("uzbek", 5)).first().extracting("id").isEqualTo("uz");
        assertThat(catalogue.search("Afghanistán", 5)).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            tag: uzs       | tag: UZS         | languages/varieties/01.yaml, entry 'UZS': Not the tag of a language variety: 'UZS'
            tag: uzs       | tag: uzn         | The language catalogue is wrong: Code 'uzn' means both 'uzn' and 'uzn'
            [xxa]          | [uzs]            | Code 'uzs' means both 'uzn' and 'uzs'
            [xxa]          | [uz]             | Code 'uz' means both 'uzn' and 'uz'
            [uzn]          | [uzx]            | No variety 'uzx' in the catalogue
            tag: uzs       | tag: qqq         | No variety 'uzs' in the catalogue
            , fr: ouzbek du Sud | , fr: ''    | A text needs English and no blank translation
            direction: rtl | direction: down  | a direction is ltr or rtl, not 'down'
            , source: CLDR 49 uz | , source: '' | A native name needs its source
            supply: scarce | supply: rare     | entry 'uzs'
            modality: spoken | mood: spoken   | languages/varieties/01.yaml cannot be read
            supply: scarce | #                | Missing required creator property 'supply'
            """, quoteCharacter = '`')
    void aMistakeIsToldWithFileAndEntry(String right, String wrong, String sentence) {
        assertThat(VARIETIES).contains(right);
        assertThatThrownBy(() -> read(VARIETIES.replace(right, wrong), MACROLANGUAGES))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(sentence);
    }

    @Test
    void theFilesOfVarietiesAreOneListInTheirOrder() {
        String[] two = VARIETIES.split("(?m)^(?=- tag: uzs)");
        assertThat(read(List.of(two[1], two[0]), MACROLANGUAGES).varieties()).extracting(each -> each.tag().value())
                .containsExactly("uzs", "uzn");
    }

    @Test
    void aMistakeInALaterFileNamesThatFile() {
        String[] two = VARIETIES.split("(?m)^(?=- tag: uzs)");
        assertThatThrownBy(() -> read(List.of(two[0], two[1].replace("tag: uzs", "tag: UZS")), MACROLANGUAGES))
                .hasMessageContaining("languages/varieties/02.yaml, entry 'UZS'");
    }

    @Test
    void aQuestionWithOneAnswerIsNone() {
        String one = MACROLANGUAGES.replaceFirst("    - \\{variety: uzs.*", "");
        assertThatThrownBy(() -> read(VARIETIES, one)).hasMessageContaining("at least two varieties: 'uz'");
    }

    private static LanguageCatalogue read(String varieties, String macrolanguages) {
        return read(List.of(varieties), macrolanguages);
    }

    private static LanguageCatalogue read(List<String> varieties, String macrolanguages) {
        var files = new HashMap<>(Map.of("macrolanguages.yaml", macrolanguages, "countries.yaml",
                "AF: [Afghan]\n"));
        var names = new ArrayList<String>();
        varieties.forEach(text -> {
            names.add("varieties/0%d.yaml".formatted(names.size() + 1));
            files.put(names.getLast(), text);
        });
        return new LanguageFiles(
                file -> new ByteArrayInputStream(Objects.requireNonNull(files.get(file)).getBytes(UTF_8)), names)
                .read();
    }
}
