package org.dragoman.dispatch.domain.shift;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.dragoman.dispatch.domain.interpreter.Availability;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a shift does to somebody who is doing something else. */
class StandingTest {

    private static final Instant NINE = Instant.parse("2026-03-02T14:00:00Z");

    @ParameterizedTest
    @CsvSource({"OFF_DUTY,,AVAILABLE,", "AVAILABLE,,AVAILABLE,", "ON_BREAK,,ON_BREAK,", "WRAP_UP,,WRAP_UP,",
        "OFFERED,,OFFERED,", "IN_CALL,,IN_CALL,", "IN_CALL,OFF_DUTY,IN_CALL,", "OFFERED,OFF_DUTY,OFFERED,",
        "IN_CALL,ON_BREAK,IN_CALL,ON_BREAK", "IN_CALL,AVAILABLE,IN_CALL,AVAILABLE"})
    void aShiftBegins(Availability before, @Nullable Availability next, Availability after,
            @Nullable Availability afterwards) {
        assertTurns(Duty.ON_DUTY, before, next, after, afterwards);
    }

    @ParameterizedTest
    @CsvSource({"OFF_DUTY,,OFF_DUTY,", "AVAILABLE,,OFF_DUTY,", "ON_BREAK,,OFF_DUTY,", "WRAP_UP,,OFF_DUTY,",
        "OFFERED,,OFFERED,OFF_DUTY", "IN_CALL,,IN_CALL,OFF_DUTY", "IN_CALL,AVAILABLE,IN_CALL,OFF_DUTY",
        "IN_CALL,ON_BREAK,IN_CALL,ON_BREAK", "OFFERED,ON_BREAK,OFFERED,ON_BREAK",
        "IN_CALL,OFF_DUTY,IN_CALL,OFF_DUTY"})
    void aShiftEnds(Availability before, @Nullable Availability next, Availability after,
            @Nullable Availability afterwards) {
        assertTurns(Duty.OFF, before, next, after, afterwards);
        assertTurns(Duty.ON_CALL, before, next, after, afterwards);
    }

    private static void assertTurns(
            Duty duty, Availability before, @Nullable Availability next, Availability after,
            @Nullable Availability afterwards) {
        var earlier = Optional.of(NINE.minusSeconds(60));
        assertThat(new Standing(before, Optional.ofNullable(next), earlier).after(new Turn(NINE, duty)))
                .isEqualTo(new Standing(after, Optional.ofNullable(afterwards), earlier));
    }

    @Test
    void aChoiceMadeSinceTheTurnWins() {
        for (var chosen : Availability.values()) {
            for (var duty : Duty.values()) {
                var later = new Standing(chosen, Optional.empty(), Optional.of(NINE));
                assertThat(later.after(new Turn(NINE, duty))).isEqualTo(later);
            }
        }
    }
}
