package org.dragoman.dispatch.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import org.dragoman.dispatch.domain.Seeds;
import org.junit.jupiter.api.Test;

/** On weeks so small that every dispatcher can be tried, none is below the bound, and the bound is no empty promise. */
class BoundTest {

    private static final int WEEKS = 10;

    @Test
    void theBestOfAllDispatchersIsNotBelowTheBound() {
        var bounds = new AtomicLong();
        Seeds.each(WEEKS, random -> {
            var small = new SmallWeek(random);
            long bound = new Bound(small.roster(), small, SmallWeek.HOUSE).waits().values().stream()
                    .mapToLong(Long::longValue).sum();
            long best = new BestOfAll(small).wait(small.calls());
            assertThat(bound).isLessThanOrEqualTo(best);
            bounds.addAndGet(bound);
        });
        assertThat(bounds.get()).as("more than a quickest ring each")
                .isGreaterThan(WEEKS * 3 * SmallWeek.HOUSE.quickest());
    }

    @Test
    void aPolicyThatKnowsNothingIsNotBelowTheBestOfAll() {
        Seeds.each(5, random -> {
            var small = new SmallWeek(random);
            var lived = new CityWeek(small, small.roster(), new LongestIdle("longest idle"), true, SmallWeek.HOUSE)
                    .live();
            long waited = lived.callers().stream().mapToLong(caller -> caller.answeredAt - caller.call.at()).sum();
            assertThat(waited).isGreaterThanOrEqualTo(new BestOfAll(small).wait(small.calls()));
        });
    }
}
