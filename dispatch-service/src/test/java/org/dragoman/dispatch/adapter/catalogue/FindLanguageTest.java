package org.dragoman.dispatch.adapter.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;

import org.dragoman.dispatch.domain.language.LanguageHit;
import org.dragoman.dispatch.domain.language.LanguageHit.MacrolanguageHit;
import org.dragoman.dispatch.domain.language.LanguageHit.Reason;
import org.dragoman.dispatch.usecase.FindLanguage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FindLanguageTest {

    private final FindLanguage findLanguage = new FindLanguage(RealCatalogue.get());

    @ParameterizedTest
    @CsvSource({
        // code, name, name in the other hub language
        "fuf, fuf, CODE", "hat, ht, CODE", "Spanish, es, NAME", "espagnol, es, NAME", "arabe, ar, NAME",
        "créole haïtien, ht, NAME", "creole haitien, ht, NAME", "Chinese, zh, NAME", "chinois, zh, NAME",
        // in the language's own script
        "русский, ru, NATIVE_NAME", "中文, zh, NATIVE_NAME", "العربية, ar, NATIVE_NAME", "한국어, ko, NATIVE_NAME",
        "বাংলা, bn, NATIVE_NAME", "Kreyòl ayisyen, ht, NATIVE_NAME", "kreyol ayisyen, ht, NATIVE_NAME",
        // aliases, in any script
        "Fuzhounese, cdo, NAME", "福州话, cdo, ALIAS", "福州話, cdo, ALIAS", "广东话, yue, ALIAS", "廣東話, yue, ALIAS",
        "ولوف, wo, ALIAS", "pulaar, fuc, NAME", "Fulani, ff, NAME", "Darija, ary, ALIAS", "Farsi, pes, NAME",
        "kanjobal, kjb, ALIAS", "qanjobal, kjb, NAME", "Q’anjob’al, kjb, NAME", "Burmese, my, NAME",
        // romanised by machine
        "russkij, ru, ALIAS", "kartuli, ka, ALIAS",
        // half typed
        "vietn, vi, BEGINNING", "haiti, ht, BEGINNING", "guja, gu, BEGINNING", "mandarin chi, cmn, BEGINNING",
        "creole haitian, ht, WORD",
        // slips
        "Hatian, ht, ALIAS", "Vietnamesse, vi, MISSPELLING", "Portugeuse, pt, MISSPELLING",
        "Cantonise, yue, MISSPELLING", "Amharric, am, MISSPELLING", "Bengaly, bn, MISSPELLING",
        "Ukrainain, uk, MISSPELLING"})
    void findsTheBestFirstAndSaysWhy(String words, String id, Reason reason) {
        LanguageHit best = findLanguage.find(words, 5).getFirst();
        assertThat(best.id()).isEqualTo(id);
        assertThat(best.reason()).isEqualTo(reason);
    }

    @Test
    void aMacrolanguageAnswersWithItsQuestionAndVarieties() {
        LanguageHit best = findLanguage.find("Chinese", 5).getFirst();
        assertThat(best).isInstanceOfSatisfying(MacrolanguageHit.class, hit -> {
            assertThat(hit.macrolanguage().question().in("en")).endsWith("?");
            assertThat(hit.varieties()).hasSize(8);
        });
    }

    @Test
    void anAmbiguousNameFindsAllItsMeanings() {
        assertThat(ids("Fukienese")).contains("cdo", "nan");
        assertThat(ids("Creole")).contains("ht", "acf", "kea", "jam");
        assertThat(ids("Yemeni")).startsWith("acq", "ayn");
    }

    @Test
    void aSentenceIsSearchedWordByWord() {
        assertThat(ids("she says she speaks Fuzhounese")).startsWith("cdo");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Guatemala", "Guatemalan", "guatemalteca", "Guatémaltèque"})
    void aCountrySuggests(String words) {
        assertThat(findLanguage.find(words, 10)).isNotEmpty()
                .allSatisfy(hit -> assertThat(hit.reason()).isEqualTo(Reason.COUNTRY));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "?!", "xqzwv", "'; drop table dispatch.city; --", "%", "\u0000", "💬"})
    void nonsenseFindsNothing(String words) {
        assertThat(findLanguage.find(words, 10)).isEmpty();
    }

    @Test
    void theLimitIsKeptWithinReason() {
        assertThat(findLanguage.find("a", 0)).hasSize(1);
        assertThat(findLanguage.find("a", 1_000_000)).hasSizeLessThanOrEqualTo(FindLanguage.MOST);
        assertThat(findLanguage.find("a".repeat(100_000), 10)).isEmpty();
    }

    @Test
    void answersWhileOneTypes() {
        var queries = List.of("c", "ch", "chi", "chinese", "vietnamesse", "she says she speaks fuzhounese", "福州",
                "guatemalan", "portugeuse", "x".repeat(80));
        var slowest = Duration.ZERO;
        for (String query : queries) {
            slowest = max(slowest, fastestOfMany(query));
        }
        assertThat(slowest).isLessThan(Duration.ofMillis(20));
    }

    private Duration fastestOfMany(String query) {
        var fastest = Duration.ofDays(1);
        for (int round = 0; round < 50; round++) {
            long begin = System.nanoTime();
            findLanguage.find(query, 10);
            var took = Duration.ofNanos(System.nanoTime() - begin);
            fastest = took.compareTo(fastest) < 0 ? took : fastest;
        }
        return fastest;
    }

    private static Duration max(Duration one, Duration other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    private List<String> ids(String words) {
        return findLanguage.find(words, 10).stream().map(LanguageHit::id).toList();
    }
}
