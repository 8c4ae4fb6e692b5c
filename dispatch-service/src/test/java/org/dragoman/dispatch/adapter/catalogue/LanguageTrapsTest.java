package org.dragoman.dispatch.adapter.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.util.List;

import org.dragoman.dispatch.domain.language.CatalogueAnswer;
import org.dragoman.dispatch.domain.language.CatalogueAnswer.Dispatchable;
import org.dragoman.dispatch.domain.language.CatalogueAnswer.Question;
import org.dragoman.dispatch.domain.language.CatalogueAnswer.Signed;
import org.dragoman.dispatch.domain.language.CatalogueAnswer.Unknown;
import org.dragoman.dispatch.domain.language.LanguageCatalogue;
import org.dragoman.dispatch.domain.language.LanguageHit;
import org.dragoman.dispatch.domain.language.Variety;
import org.dragoman.dispatch.domain.language.VarietyTag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The mistakes that interpreting services really make with languages; each code here must mean exactly one thing. */
class LanguageTrapsTest {

    private final LanguageCatalogue catalogue = RealCatalogue.get();

    @ParameterizedTest
    @ValueSource(strings = {"zh", "ar", "ff", "man", "fa", "ps", "qu", "uz", "sq", "yi", "sw", "zap", "ak", "ku", "om",
        "az", "sh", "zho", "chi", "ara", "ful", "fas", "per", "pus", "que", "uzb", "sqi", "yid", "swa", "nah",
        "myn", "x-mixtec", "x-mayan", "x-nahuatl", "x-triqui", "x-mephaa", "zh-Hant", "zh_CN", "ZH", "arb", "sgn"})
    void aMacrolanguageIsAQuestionAndNeverDispatched(String code) {
        assertThat(catalogue.find(code)).isInstanceOf(Question.class);
    }

    @ParameterizedTest
    @CsvSource({"cdo, cdo", "spa, es", "es-MX, es", "hat, ht", "ht-HT, ht", "yue-x-toisan, yue-x-toisan",
        "zh-yue, yue", "ar-arz, arz", "YUE-HK, yue", "fil, tl", "bam, bm", "ne, npi", "pt_BR, pt", "ajp, apc",
        "hrv, hr", "fuf-GN, fuf"})
    void anExactCodeIsDispatched(String code, String tag) {
        assertThat(dispatched(code)).isEqualTo(tag);
    }

    @ParameterizedTest
    @CsvSource({"zh, cmn yue cdo yue-x-toisan nan wuu hak cpx", "ff, fuf fuc ffm fuv fub fue fuh fuq",
        "man, emk mnk bm dyu mlq",
        "fa, pes prs", "uz, uzn uzs", "sq, aln als", "sw, swh swc", "ps, pbt pbu pst", "x-triqui, trc trs trq",
        "x-mephaa, tcf tpx"})
    void aQuestionOffersItsVarietiesInOrder(String code, String tags) {
        assertThat(offered(code)).containsExactly(tags.split(" "));
    }

    @Test
    void arabicAsksTheCountryAndNoCodeOfItIsTheOldSouthLevantine() {
        assertThat(offered("ar")).contains("arz", "apc", "ary", "acm", "apd").doesNotContain("ajp");
        assertThat(dispatched("ajp")).isEqualTo("apc");
    }

    @Test
    void fulaniAsksWhichCountry() {
        assertThat(catalogue.find("ff")).asInstanceOf(type(Question.class))
                .satisfies(asked -> assertThat(asked.macrolanguage().question().in("en")).contains("country"))
                .satisfies(asked -> assertThat(asked.macrolanguage().question().in("fr")).contains("pays"));
    }

    @Test
    void mixIsOneMixtecOfManyAndMixtecIsAQuestion() {
        assertThat(catalogue.find("mix")).asInstanceOf(type(Dispatchable.class))
                .satisfies(found -> assertThat(found.variety().name().english()).isEqualTo("Mixtepec Mixtec"));
        assertThat(offered("x-mixtec")).contains("mix", "mim", "xta", "mxv", "mks", "jmx", "mig");
        assertThat(best("Mixteco")).isEqualTo("x-mixtec");
        assertThat(best("Mixteco Alto")).isEqualTo("x-mixtec");
        assertThat(best("mixteco bajo")).isEqualTo("x-mixtec");
    }

    @Test
    void toishaneseIsNotCantonese() {
        assertThat(best("Toishanese")).isEqualTo("yue-x-toisan");
        assertThat(best("台山話")).isEqualTo("yue-x-toisan");
        assertThat(best("Cantonese")).isEqualTo("yue");
        assertThat(catalogue.find("yue-x-unheardof")).isInstanceOf(Unknown.class);
    }

    @Test
    void lseIsNoSignLanguage() {
        assertThat(catalogue.find("lse")).isInstanceOf(Unknown.class);
        assertThat(best("LSM")).isEqualTo("mfs");
        assertThat(found("lse")).doesNotContain("mfs");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ase", "mfs", "ssp", "fcs", "sgn-ase"})
    void signLanguagesAreNeverForThePhone(String code) {
        assertThat(catalogue.find(code)).isInstanceOf(Signed.class);
    }

    @Test
    void haitianIsNotFrench() {
        assertThat(best("Haitian")).isEqualTo("ht");
        assertThat(best("Haitian Creole")).isEqualTo("ht");
        assertThat(best("French Creole")).isEqualTo("ht");
        assertThat(found("Haiti")).contains("ht").doesNotContain("fr");
        assertThat(found("Haitian")).doesNotContain("fr");
        assertThat(dispatched("ht")).isEqualTo("ht");
        assertThat(best("French")).isEqualTo("fr");
    }

    @Test
    void guatemalanIsNotALanguageButSuggestsTheLanguagesSpokenThere() {
        assertThat(catalogue.find("Guatemalan")).asInstanceOf(type(Unknown.class))
                .satisfies(unknown -> assertThat(unknown.nearest()).extracting(LanguageHit::id)
                        .contains("es", "x-mayan", "cab"))
                .satisfies(unknown -> assertThat(unknown.nearest()).extracting(LanguageHit::reason)
                        .containsOnly(LanguageHit.Reason.COUNTRY));
        assertThat(offered("x-mayan"))
                .contains("quc", "mam", "kjb", "knj", "kek", "cak", "ixl", "cac", "tzh")
                .doesNotContain("es");
    }

    @Test
    void sylhetiIsItsOwnAndStandsBesideBengali() {
        assertThat(best("Sylheti")).isEqualTo("syl");
        assertThat(best("সিলেটি")).isEqualTo("syl");
        assertThat(found("Bengali")).startsWith("bn").contains("syl", "ctg");
        assertThat(dispatched("bn")).isEqualTo("bn");
        assertThat(dispatched("syl")).isEqualTo("syl");
    }

    @Test
    void dariAndFarsiAreAskedApart() {
        assertThat(best("Dari")).isEqualTo("prs");
        assertThat(best("Farsi")).isEqualTo("pes");
        assertThat(best("Persian")).isEqualTo("fa");
        assertThat(best("دری")).isEqualTo("prs");
    }

    @Test
    void punjabiAsksIndiaOrPakistan() {
        assertThat(best("Punjabi")).isEqualTo("x-punjabi");
        assertThat(offered("x-punjabi")).containsExactly("pa", "pnb");
        assertThat(dispatched("pan")).isEqualTo("pa");
    }

    @ParameterizedTest
    @CsvSource({"Creole, ht", "Jamaican, jam", "Krio, kri", "Pidgin, pcm", "Cape Verdean, kea", "Kweyol, acf",
        "Garifuna, cab", "Nahuatl, x-nahuatl", "Tlapaneco, x-mephaa", "Triqui, x-triqui", "Zapoteco, zap",
        "Wolof, wo", "Soninke, snk", "Twi, tw", "Tibetan, bo", "Georgian, ka", "Tagalog, tl", "Filipino, tl"})
    void theOtherLanguagesOfTheCityAreFoundByName(String name, String id) {
        assertThat(best(name)).isEqualTo(id);
    }

    @Test
    void noVarietyIsAMacrolanguage() {
        assertThat(catalogue.varieties()).extracting(variety -> variety.tag().value())
                .doesNotContainAnyElementsOf(catalogue.macrolanguages().stream().map(asked -> asked.id()).toList());
    }

    @Test
    void everySignLanguageIsAnsweredAsSignedAndNothingElseIs() {
        assertThat(catalogue.varieties()).allSatisfy(variety -> assertThat(catalogue.find(variety.tag()))
                .isInstanceOf(variety.signed() ? Signed.class : Dispatchable.class));
        assertThat(catalogue.varieties()).filteredOn(Variety::signed).hasSizeGreaterThanOrEqualTo(4);
    }

    @Test
    void thereAreAtLeast180SpokenVarieties() {
        assertThat(catalogue.varieties()).filteredOn(variety -> !variety.signed())
                .hasSizeGreaterThanOrEqualTo(180);
        assertThat(catalogue.variety(new VarietyTag("ht"))).isPresent();
        assertThat(catalogue.variety(new VarietyTag("zh"))).isEmpty();
    }

    private String best(String words) {
        return found(words).getFirst();
    }

    private List<String> found(String words) {
        return catalogue.search(words, 10).stream().map(LanguageHit::id).toList();
    }

    private String dispatched(String code) {
        CatalogueAnswer answer = catalogue.find(code);
        return answer instanceof Dispatchable(var variety) ? variety.tag().value() : answer.toString();
    }

    private List<String> offered(String code) {
        return catalogue.find(code) instanceof Question(var asked, var varieties)
                ? varieties.stream().map(variety -> variety.tag().value()).toList()
                : List.of();
    }
}
