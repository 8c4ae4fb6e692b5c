package org.dragoman.dispatch.domain.wait;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dragoman.dispatch.domain.Seeds;
import org.dragoman.dispatch.domain.wait.CallCentre.Day;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How often a wait was within what was said. */
class CalibrationTest {

    private static final double TALK = 480;

    private static Stream<Spell> times(int number, double ratio, boolean served) {
        return IntStream.range(0, number).mapToObj(one -> new Spell(ratio, served));
    }

    @Test
    void whoWasServedInTimeCountsForItAndWhoWasNotAgainst() {
        var held = Calibration.of(Stream.concat(times(8, 0.4, true), times(2, 1.2, true)).toList());
        assertThat(held).isEqualTo(new Calibration(8, 2, 0, 0.8));
        assertThat(Calibration.of(List.of(new Spell(1, true))).within()).isOne();
    }

    @Test
    void whoStillWaitsWhenTheTimeIsUpIsAgainstIt() {
        assertThat(Calibration.of(Stream.concat(times(5, 0.4, true), times(5, 1.1, false)).toList()).share())
                .isCloseTo(0.5, within(1e-9));
    }

    @Test
    void whoLeftEarlyIsNeitherForItNorAgainst() {
        var held = Calibration.of(Stream.of(times(8, 0.4, true), times(2, 1.2, true), times(7, 0.1, false))
                .flatMap(spells -> spells).toList());
        assertThat(held.judged()).isEqualTo(10);
        assertThat(held.left()).isEqualTo(7);
        assertThat(held.share()).isCloseTo(0.8, within(1e-9));
    }

    /** Left out alone, those who gave up would flatter: it is mostly the long waits that people give up. */
    @Test
    void whoLeftLateMakesTheLongWaitsHeavier() {
        var held = Calibration.of(Stream.of(times(8, 0.4, true), times(2, 1.2, true), times(10, 0.9, false))
                .flatMap(spells -> spells).toList());
        assertThat(held.share()).isCloseTo(8 / 20.0, within(1e-9));
    }

    @ParameterizedTest
    @CsvSource({"0, 0, false", "0, 9, false", "0, 10, true", "5, 5, true", "6, 4, false", "8, 2, false",
        "33, 17, true", "36, 14, false", "50, 0, false"})
    void badIsWhatBadLuckDoesNotExplain(int kept, int broken, boolean bad) {
        assertThat(Calibration.of(Stream.concat(times(kept, 0.5, true), times(broken, 2, true)).toList()).isBad())
                .isEqualTo(bad);
    }

    @Test
    void theShareIsAShare() {
        Seeds.each(200, random -> {
            var said = new ArrayList<Spell>();
            random.doubles(random.nextInt(40), 0, 2).forEach(ratio -> said.add(new Spell(ratio, random.nextBoolean())));
            assertThat(Calibration.of(said).share()).isBetween(0.0, 1.0);
        });
    }

    /** Idle, busy, overrun, and with few and many interpreters: the promise of eight in ten holds, and is not padded. */
    @ParameterizedTest
    @CsvSource({"8, 90, 600", "8, 62, 600", "8, 45, 400", "1, 600, 1200", "2, 260, 900", "60, 8.3, 600"})
    void inAQueueWhatIsSaidHoldsAndIsSaid(int interpreters, double secondsBetweenCallers, double patience) {
        Seeds.each(3, random -> {
            var centre = new CallCentre(new Day(interpreters, secondsBetweenCallers, TALK, patience, false), random);
            centre.run(1200);
            assertThat(centre.held().judged()).isGreaterThan(600);
            assertThat(centre.held().share()).isBetween(Estimate.PROMISE, 0.94);
            assertThat(centre.toldOf(1000)).isGreaterThan(0.97);
        });
    }

    /** Whoever comes last is served first, so that a place in line means nothing: the estimate is wrong, and falls silent. */
    @Test
    void inAQueueThatBreaksItsRulesNothingIsSaid() {
        Seeds.each(3, random -> {
            var centre = new CallCentre(new Day(4, 95, TALK, 2000, true), random);
            centre.run(1200);
            assertThat(centre.held().share()).isLessThan(0.65);
            assertThat(centre.toldOf(1000)).isLessThan(0.3);
        });
    }
}
