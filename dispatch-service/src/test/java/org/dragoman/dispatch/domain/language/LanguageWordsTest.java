package org.dragoman.dispatch.domain.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The small tools of the catalogue: tags, codes from outside, folded spelling, slips. */
class LanguageWordsTest {

    @ParameterizedTest
    @ValueSource(strings = {"es", "fuf", "yue-x-toisan", "mix-x-san-juan"})
    void aTagOfAVarietyIsRead(String text) {
        assertThat(VarietyTag.read(text)).hasValue(new VarietyTag(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "e", "ES", "es-MX", "zh-Hant", "x-mixtec", "yue-x", "yue-x-", "yue-x-toolongtag",
        "span",
        " es", "es\n", "es; drop"})
    void whatIsNoTagIsRefused(String text) {
        assertThat(VarietyTag.read(text)).isEmpty();
        assertThatThrownBy(() -> new VarietyTag(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({"es-MX, es", "es-419, es", "zh-Hant-HK, zh", "zh-yue, yue", "sgn-ase, ase", "pt_br, pt", "' FR ', fr",
        "yue-x-toisan, yue-x-toisan", "x-mixtec, x-mixtec", "fuf, fuf", "en-a-b, en-a-b", "tok pisin, tok pisin"})
    void aCodeFromOutsideIsReducedToWhatIsSpoken(String code, String spoken) {
        assertThat(LanguageCode.primary(code)).isEqualTo(spoken);
    }

    @ParameterizedTest
    @CsvSource({"Kreyòl Ayisyen, kreyol ayisyen", "Q’anjob’al, qanjobal", "Q'anjob'al, qanjobal", "Éwé, ewe",
        "EʋEGBE, evegbe", "Min-Nan, min nan", "한국어, 한국어", "עִבְרִית, עברית", "العَرَبِيّة, العربيه", "فارسی, فارسي",
        "łódź, lodz", "বাংলা, বাংলা", "'  a   b ', a b"})
    void spellingsThatDifferOnlyInDressAreFoldedTogether(String text, String folded) {
        assertThat(FoldedText.of(text)).isEqualTo(folded);
    }

    @ParameterizedTest
    @CsvSource({"spanish, spanish, 0", "spansih, spanish, 1", "spansh, spanish, 1", "spannish, spanish, 1",
        "spamish, spanish, 1", "swedish, spanish, 3", "a, spanish, 3"})
    void slipsAreCountedUpToALimit(String typed, String meant, int slips) {
        assertThat(Misspelling.distance(typed, meant, 2)).isEqualTo(slips);
    }
}
