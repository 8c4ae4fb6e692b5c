package org.dragoman.dispatch.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import org.dragoman.dispatch.domain.Seeds;
import org.junit.jupiter.api.Test;

/** On weeks so small that every dispatcher can be tried, none is below the bound, and the bound is no empty promise. */
class BoundTest {

    @Test
    void theBestOfAllDispatchersIsNotBelowTheBound() {
        var bounds = new AtomicLong();
        var bests = new AtomicLong();
        Seeds.each(20, random -> {
            var small = new SmallWeek(random);
            long bound = new Bound(small.roster(), small, SmallWeek.HOUSE).waits().values().stream()
                    .mapToLong(Long::longValue).sum();
            long best = new BestOfAll(small).wait(small.calls());
            assertThat(bound).isLessThanOrEqualTo(best);
            bounds.addAndGet(bound);
            bests.addAndGet(best);
        });
        assertThat(bounds.get() * 2).as("half of the best at least").isGreaterThan(bests.get());
    }

    @Test
    void aPolicyThatKnowsNothingIsNotBelowTheBestOfAll() {
        Seeds.each(10, random -> {
            var small = new SmallWeek(random);
            var lived = new CityWeek(small, small.roster(), new LongestIdle("longest idle"), true, SmallWeek.HOUSE)
                    .live();
            long waited = lived.callers().stream().mapToLong(caller -> caller.answeredAt - caller.call.at()).sum();
            assertThat(waited).isGreaterThanOrEqualTo(new BestOfAll(small).wait(small.calls()));
        });
    }
}
