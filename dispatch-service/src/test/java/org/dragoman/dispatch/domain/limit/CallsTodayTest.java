package org.dragoman.dispatch.domain.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CallsTodayTest {

    private static CallsToday calls(int calls, int most, String steps) {
        return new CallsToday(LocalDate.of(2026, 3, 2), calls, new DailyLimit(most),
                steps.isEmpty()
                        ? Set.of()
                        : Arrays.stream(steps.split(" ")).map(LimitStep::valueOf).collect(Collectors.toSet()));
    }

    @ParameterizedTest
    @CsvSource({"0, 5000, ", "3999, 5000, ", "4000, 5000, NEAR", "4999, 5000, NEAR", "5000, 5000, REACHED",
        "9000, 5000, REACHED", "0, 1, ", "1, 1, REACHED", "1000000, 1000000, REACHED", "799999, 1000000, "})
    void fourFifthsAreNearAndAllIsReached(int calls, int most, String step) {
        assertThat(calls(calls, most, "").reached().map(LimitStep::name)).isEqualTo(Optional.ofNullable(step));
    }

    @Test
    void whatWasToldIsNotToldAgain() {
        assertThat(calls(80, 100, "").untold()).contains(LimitStep.NEAR);
        assertThat(calls(99, 100, "NEAR").untold()).isEmpty();
        assertThat(calls(100, 100, "NEAR").untold()).contains(LimitStep.REACHED);
        assertThat(calls(100, 100, "").untold()).as("both at once").contains(LimitStep.REACHED);
        assertThat(calls(101, 100, "REACHED").untold()).isEmpty();
    }

    @Test
    void typedNumbersAreRefusedFromThereOnUntilItIsLifted() {
        assertThat(calls(99, 100, "NEAR").refusesTypedNumbers()).isFalse();
        assertThat(calls(100, 100, "").refusesTypedNumbers()).isTrue();
        assertThat(calls(500, 100, "REACHED LIFTED").refusesTypedNumbers()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 1_000_001})
    void aLimitIsANumberOfCalls(int calls) {
        assertThatThrownBy(() -> new DailyLimit(calls)).hasMessageContaining("1 to 1000000");
    }
}
