package org.dragoman.dispatch.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dragoman.dispatch.quality.Figures.SCARCE;

import java.util.List;
import java.util.stream.Collectors;
import org.dragoman.dispatch.adapter.catalogue.RealCatalogue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Few weeks: the bound holds for each policy, what we claim holds, and the same seed is the same week. */
class QualityTest {

    @ParameterizedTest
    @EnumSource(City.class)
    void nobodyIsBelowTheBoundInAnyLanguageAndScarceCallersWaitLeastWithUs(City city) {
        var trial = Quality.trial(city, 1, 2);
        for (var figures : trial.figures()) {
            for (var tongue : Assumptions.TONGUES) {
                assertThat(figures.mean(tongue.tag()::equals)).as("%s %s", figures.name(), tongue.tag())
                        .isGreaterThanOrEqualTo(trial.bound(tongue.tag()::equals) - 1e-6);
            }
        }
        assertThat(trial.others()).allSatisfy(other -> assertThat(other.mean(SCARCE))
                .isGreaterThan(trial.ours().mean(SCARCE)));
    }

    @Test
    void theSameSeedIsTheSameWeek() {
        var once = Trial.of(City.LEAN, List.of(Ours::asTheCityHasIt), 7, 7);
        assertThat(Trial.of(City.LEAN, List.of(Ours::asTheCityHasIt), 7, 7)).isEqualTo(once);
    }

    @Test
    void eachPolicyHasTheSameCallsAndEverybodyPatientIsServed() {
        var trial = Quality.trial(City.SPARING, 3, 3);
        var calls = new Week(3).calls();
        assertThat(trial.figures()).allSatisfy(figures -> {
            assertThat(figures.waits()).hasSameSizeAs(calls)
                    .allSatisfy(heard -> assertThat(heard.seconds()).isPositive());
            assertThat(figures.impatient()).hasSameSizeAs(calls);
        });
    }

    @Test
    void whatIsAssumedScarceIsScarceInTheCatalogueAndTheSharesAreAWhole() {
        var scarce = Assumptions.TONGUES.stream().collect(Collectors.toMap(Tongue::tag, Tongue::isScarce));
        scarce.forEach((tag, is) -> assertThat(RealCatalogue.get().variety(tag).orElseThrow().scarce()).as(tag.value())
                .isEqualTo(is));
        assertThat(Assumptions.TONGUES.stream().mapToDouble(Tongue::share).sum()).isBetween(0.999, 1.001);
    }
}
