package org.dragoman.gateway.domain.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Optional;
import org.dragoman.gateway.domain.call.Wait;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WaitWordsTest {

    @ParameterizedTest
    @CsvSource({"1, , PLACE_FIRST", "2, , PLACE_SECOND", "3, , PLACE_THIRD", "4, , PLACE_LATER", "900, , PLACE_LATER",
        "1, 10, PLACE_FIRST WAIT_UNDER_1", "1, 60, PLACE_FIRST WAIT_UNDER_1", "1, 61, PLACE_FIRST WAIT_UNDER_3",
        "2, 180, PLACE_SECOND WAIT_UNDER_3", "2, 210, PLACE_SECOND WAIT_UNDER_5", "3, 600, PLACE_THIRD WAIT_UNDER_10",
        "9, 1200, PLACE_LATER WAIT_UNDER_20", "9, 1201, PLACE_LATER WAIT_LONGER"})
    void aPlaceAndAWaitAreWholeSentencesThatPromiseNothingTooShort(
            int place, @Nullable Integer seconds, String expected) {
        assertThat(WaitWords.of(new Wait(Optional.of(place), Optional.ofNullable(seconds), false)))
                .containsExactlyElementsOf(Arrays.stream(expected.split(" ")).map(Sentence::valueOf).toList());
    }

    @Test
    void whoStandsInNoLineIsToldNothing() {
        assertThat(WaitWords.of(Wait.UNKNOWN)).isEmpty();
        assertThat(WaitWords.of(new Wait(Optional.empty(), Optional.of(30), false))).isEmpty();
    }
}
