package org.dragoman.gateway.domain.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.UUID;
import org.dragoman.gateway.domain.CityId;
import org.dragoman.gateway.domain.Language;
import org.dragoman.gateway.domain.LegKey;
import org.dragoman.gateway.domain.call.CallKey;
import org.dragoman.gateway.domain.call.ReplaceReason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The keys of an interpreter outside the room, one by one. */
class AsideKeysTest {

    private static final LegKey LEG = new LegKey(new CityId("nyc"), UUID.randomUUID());
    private static final Language EN = new Language("en");
    private static final Position.AtKeys AT = new Position.AtKeys(LEG, EN, 0, 2);

    private static Position pressed(Position.Aside at, String key) {
        return AsideKeys.next(at, Optional.of(key));
    }

    @Test
    void threeKeysAndTheStar() {
        assertThat(pressed(AT, "1")).isEqualTo(new Position.WrongLanguage(LEG, EN, 0));
        assertThat(pressed(AT, "2")).isEqualTo(new Position.AtReasons(LEG, EN, 0));
        assertThat(pressed(AT, "3")).isEqualTo(new Position.Pressing(LEG, EN, new CallKey.BreakAfter(), 0));
        assertThat(pressed(AT, "*")).isEqualTo(new Position.Returning(LEG, EN, 0));
        assertThat(AsideKeys.next(AT, Optional.empty())).isEqualTo(AT);
    }

    @Test
    void anyOtherKeyIsAskedAgainOnceAndThenTheWayLeadsBack() {
        assertThat(pressed(AT, "7")).isEqualTo(new Position.AtKeys(LEG, EN, 1, 0));
        assertThat(pressed(new Position.AtKeys(LEG, EN, 1, 0), "7")).isEqualTo(new Position.Returning(LEG, EN, 0));
        assertThat(pressed(new Position.AtReasons(LEG, EN, 1), "6")).isEqualTo(new Position.Returning(LEG, EN, 0));
        assertThat(pressed(new Position.AtLanguages(LEG, EN, 0), "#")).isEqualTo(new Position.AtLanguages(LEG, EN, 1));
        assertThat(pressed(new Position.AtLanguages(LEG, EN, 1), "07")).isEqualTo(new Position.Returning(LEG, EN, 0));
    }

    @ParameterizedTest
    @CsvSource({"1,LANGUAGE", "2,SUBJECT_TOO_HARD", "3,CONFLICT", "4,BAD_LINE", "5,OTHER"})
    void fiveReasons(String key, ReplaceReason reason) {
        assertThat(pressed(new Position.AtReasons(LEG, EN, 0), key))
                .isEqualTo(new Position.Pressing(LEG, EN, new CallKey.Replace(reason), 0));
    }

    @Test
    void aLanguageIsNamedByItsPrintedKey() {
        assertThat(pressed(new Position.AtLanguages(LEG, EN, 0), "21"))
                .isEqualTo(new Position.Named(LEG, EN, "21", 0));
        assertThat(pressed(new Position.AtDialects(LEG, EN, "4", 0), "2"))
                .isEqualTo(new Position.NamedDialect(LEG, EN, "4", "2", 0));
        assertThat(pressed(new Position.AtDialects(LEG, EN, "4", 0), "*"))
                .isEqualTo(new Position.Returning(LEG, EN, 0));
    }
}
