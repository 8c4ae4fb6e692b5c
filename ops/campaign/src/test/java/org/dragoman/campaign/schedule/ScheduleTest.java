package org.dragoman.campaign.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.dragoman.campaign.theatre.Victim;
import org.junit.jupiter.api.Test;

class ScheduleTest {

    @Test
    void theSameSeedIsTheSameSchedule() {
        assertThat(Schedule.of(7)).isEqualTo(Schedule.of(7)).isNotEqualTo(Schedule.of(8));
    }

    @Test
    void anyThirtySeedsKillEachProcess() {
        for (long first = 1; first < 40; first++) {
            var killed = LongStream.range(first, first + 30).mapToObj(Schedule::of)
                    .flatMap(schedule -> schedule.troubles().stream()).map(Schedule.Trouble::fault)
                    .filter(fault -> fault instanceof Fault.Kill).map(fault -> ((Fault.Kill) fault).victim())
                    .collect(Collectors.toSet());
            assertThat(killed).containsExactlyInAnyOrder(Victim.values());
        }
    }
}
