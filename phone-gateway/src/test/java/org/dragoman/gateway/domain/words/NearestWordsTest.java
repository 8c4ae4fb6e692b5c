package org.dragoman.gateway.domain.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.dragoman.gateway.domain.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestWordsTest {

    @ParameterizedTest
    @CsvSource({"ht, en, ht", "arz, en, ar", "apc, fr, ar", "fr-CA, en, fr", "fuf, fr, fr", "fuf, en, en",
        "spa, en, es",
        "zh-Hant, en, en", "cmn-Hant-TW, en, cmn", "yue-x-toisan, en, yue", "rus, en, ru", "kor, en, ko", "pol, en, pl",
        "ben, en, bn", "urd, en, ur", "cdo, en, en", "syl, en, en", "pnb, en, en", "pes, en, fa", "npi, en, ne",
        "als, en, sq", "prs, en, en",
        "vie, en, vi", "por, en, pt", "ita, en, it", "hin, en, hi", "pan, en, pa", "ukr, en, uk", "tur, en, tr",
        "jpn, en, ja", "ell, en, el", "fil, en, tl", "tgl, en, tl"})
    void aVarietyHearsTheNearestWordsAndElseTheHubLanguage(String wanted, String hub, String heard) {
        var spoken = Set.of("en", "es", "fr", "ar", "ht", "cmn", "yue", "ru", "ko", "pl", "bn", "ur", "vi",
                "pt", "it", "hi", "pa", "uk", "tr", "ja", "fa", "ne", "sq", "el", "tl");
        assertThat(NearestWords.of(new Language(wanted), new Language(hub), one -> spoken.contains(one.tag())))
                .isEqualTo(new Language(heard));
    }
}
