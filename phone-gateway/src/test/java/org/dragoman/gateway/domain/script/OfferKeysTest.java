package org.dragoman.gateway.domain.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.UUID;
import org.dragoman.gateway.domain.CityId;
import org.dragoman.gateway.domain.Language;
import org.dragoman.gateway.domain.LegKey;
import org.dragoman.gateway.domain.call.OfferAnswer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The keys of an offered phone, one by one. */
class OfferKeysTest {

    private static final LegKey LEG = new LegKey(new CityId("nyc"), UUID.randomUUID());
    private static final Language EN = new Language("en");
    private static final Position.Hearing AT = new Position.Hearing(LEG, EN, 1, 2);

    @ParameterizedTest
    @CsvSource({"1,ACCEPT", "2,DECLINE", "3,DECLINE_BREAK"})
    void threeKeysAnswer(String key, OfferAnswer answer) {
        assertThat(OfferKeys.next(AT, Optional.of(key))).isEqualTo(new Position.Answering(LEG, EN, answer, 0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "4", "9", "*", "#", "33", ""})
    void anyOtherIsAskedAgain(String key) {
        assertThat(OfferKeys.next(AT, Optional.of(key))).isEqualTo(new Position.Hearing(LEG, EN, 2, 0));
    }

    @Test
    void withoutAKeyTheOfferIsHeard() {
        assertThat(OfferKeys.next(AT, Optional.empty())).isEqualTo(AT);
    }
}
