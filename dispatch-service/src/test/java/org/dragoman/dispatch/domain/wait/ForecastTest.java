package org.dragoman.dispatch.domain.wait;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dragoman.dispatch.domain.wait.OutlookFixture.allBusy;
import static org.dragoman.dispatch.domain.wait.OutlookFixture.calls;
import static org.dragoman.dispatch.domain.wait.OutlookFixture.searches;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dragoman.dispatch.domain.Seeds;
import org.dragoman.dispatch.domain.wait.Estimate.Unknown;
import org.dragoman.dispatch.domain.wait.Estimate.Within;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ForecastTest {

    private static OutlookFixture drawn(java.util.random.RandomGenerator random) {
        return allBusy().ahead(random.nextInt(12)).rivals(random.nextInt(30) / 10.0)
                .people(random.nextInt(3), 1 + random.nextInt(20), random.doubles(random.nextInt(4), 0, 60).boxed()
                        .toArray(Double[]::new))
                .calling(calls(5 + random.nextInt(40), 30 + random.nextInt(900)))
                .found(searches(5 + random.nextInt(40), 5 + random.nextInt(40)));
    }

    @Test
    void whoStandsFurtherBackIsNeverToldLess() {
        Seeds.each(300, random -> {
            var here = drawn(random);
            assertThat(here.ahead(here.ahead() + 1).seconds()).isGreaterThanOrEqualTo(here.seconds());
            assertThat(here.rivals(here.rivals() + 0.7).seconds()).isGreaterThanOrEqualTo(here.seconds());
        });
    }

    @Test
    void moreInterpretersNeverMakeItLonger() {
        Seeds.each(300, random -> {
            var here = drawn(random);
            assertThat(here.people(here.free(), here.busy() + 1, here.resting().toArray(Double[]::new)).seconds())
                    .isLessThanOrEqualTo(here.seconds());
            assertThat(here.people(here.free() + 1, here.busy(), here.resting().toArray(Double[]::new)).seconds())
                    .isLessThanOrEqualTo(here.seconds());
        });
    }

    @Test
    void longerCallsAndLongerSearchesNeverMakeItShorter() {
        Seeds.each(300, random -> {
            var here = drawn(random);
            assertThat(here.calling(longer(here.calls())).seconds()).isGreaterThanOrEqualTo(here.seconds());
            assertThat(here.found(longer(here.searches())).seconds()).isGreaterThanOrEqualTo(here.seconds());
        });
    }

    private static List<Spell> longer(List<Spell> spells) {
        return spells.stream().map(spell -> new Spell(1.3 * spell.length(), spell.ended())).toList();
    }

    @Test
    void itIsARoundNumberThatIsNeverZeroAndNeverLessThanItShouldBe() {
        Seeds.each(500, random -> {
            double seconds = random.nextDouble() * 4000;
            var said = Within.atLeast(seconds).time().toSeconds();
            assertThat(said).isPositive().isGreaterThanOrEqualTo((long) Math.ceil(seconds));
            assertThat((double) said).isLessThanOrEqualTo(Math.max(10, seconds * 1.5 + 1));
        });
        assertThat(Within.atLeast(0).time()).isEqualTo(Duration.ofSeconds(10));
    }

    /** The mean to the first of four is 480 / 4 = 120 s, eight in ten come within 1.6 of that, and then it is searched. */
    @Test
    void theFirstOfFourBecomesFree() {
        assertThat(allBusy().seconds()).isBetween(195L, 240L);
    }

    @Test
    void whoeverIsFreeIsOnlySearchedFor() {
        assertThat(allBusy().people(1, 3).estimate()).isEqualTo(new Within(Duration.ofSeconds(20)));
        assertThat(allBusy().ahead(1).people(1, 3).seconds()).isEqualTo(allBusy().seconds());
    }

    @Test
    void whoRestsIsFreeAfterTheRest() {
        assertThat(allBusy().people(0, 0, 5.0).estimate()).isEqualTo(new Within(Duration.ofSeconds(20)));
        assertThat(allBusy().people(0, 0, 100.0).seconds()).isBetween(111L, 120L);
    }

    @Test
    void aSharedInterpreterIsWaitedForWithTheOthersWhoShare() {
        assertThat(allBusy().rivals(0.5).seconds()).isEqualTo(allBusy().ahead(1).seconds());
    }

    @Test
    void aPhoneThatRangInVainMakesTheRestLongerAndAtLastUnknown() {
        assertThat(allBusy().ringing(0).seconds()).isLessThan(allBusy().seconds());
        var mostlyAtOnce = Stream.concat(searches(30, 8).stream(), searches(6, 70).stream()).toList();
        assertThat(allBusy().found(mostlyAtOnce).ringing(20).seconds())
                .isGreaterThan(allBusy().found(mostlyAtOnce).ringing(0).seconds());
        assertThat(allBusy().found(mostlyAtOnce).ringing(500).estimate())
                .isEqualTo(new Unknown(Silence.BEYOND_WHAT_IS_KNOWN));
    }

    @ParameterizedTest
    @CsvSource({"0, 20, 20, NOBODY_ON_DUTY", "4, 4, 20, TOO_FEW_SEEN", "4, 20, 4, TOO_FEW_SEEN"})
    void nothingIsSaid(int busy, int calls, int searches, Silence why) {
        assertThat(allBusy().people(0, busy).calling(calls(calls, 480)).found(searches(searches, 10)).estimate())
                .isEqualTo(new Unknown(why));
    }

    /** Of a hundred who were searched for, thirty left unserved after a minute: nobody knows about the last of them. */
    @Test
    void whatNobodyLivedToSeeIsUnknown() {
        var manyLeft = IntStream.range(0, 100).mapToObj(one -> new Spell(one < 70 ? 10 : 60, one < 70)).toList();
        assertThat(allBusy().people(1, 0).found(manyLeft).estimate())
                .isEqualTo(new Unknown(Silence.BEYOND_WHAT_IS_KNOWN));
    }

    @Test
    void aWaitBeyondTheCallersPatienceIsUnknown() {
        assertThat(allBusy().ahead(60).estimate()).isEqualTo(new Unknown(Silence.BEYOND_WHAT_IS_KNOWN));
    }

    @Test
    void aLineThatIsNotCountedToItsEndIsUnknown() {
        assertThat(allBusy().people(0, 500).ahead(99).estimate()).isInstanceOf(Within.class);
        assertThat(allBusy().people(0, 500).ahead(100).estimate())
                .isEqualTo(new Unknown(Silence.BEYOND_WHAT_IS_KNOWN));
    }
}
