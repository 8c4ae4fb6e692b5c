package org.dragoman.gateway.domain.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.UUID;
import org.dragoman.gateway.domain.CityId;
import org.dragoman.gateway.domain.Language;
import org.dragoman.gateway.domain.LegKey;
import org.dragoman.gateway.domain.script.Position.Answering;
import org.dragoman.gateway.domain.script.Position.Hearing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OfferKeysTest {

    private static final Hearing AT = new Hearing(new LegKey(new CityId("nyc"), UUID.randomUUID()),
            new Language("en"), 0, 0);

    @Test
    void oneAcceptsAndTwoDeclines() {
        assertThat(OfferKeys.next(AT, Optional.of("1"))).isEqualTo(new Answering(AT.leg(), AT.words(), true, 0));
        assertThat(OfferKeys.next(AT, Optional.of("2"))).isEqualTo(new Answering(AT.leg(), AT.words(), false, 0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"11", "0", "#", "12"})
    void anythingElseIsAskedAgain(String pressed) {
        assertThat(OfferKeys.next(AT, Optional.of(pressed))).isEqualTo(new Hearing(AT.leg(), AT.words(), 1, 0));
    }

    @Test
    void whoPressedNothingIsWhereTheyWere() {
        assertThat(OfferKeys.next(AT, Optional.empty())).isEqualTo(AT);
    }
}
