package org.dragoman.campaign.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.dragoman.campaign.theatre.Victim;
import org.junit.jupiter.api.Test;

class ScheduleTest {

    @Test
    void theSameSeedIsTheSameSchedule() {
        assertThat(Schedule.of(7)).isEqualTo(Schedule.of(7)).isNotEqualTo(Schedule.of(8));
    }

    @Test
    void anyTwentyFourSeedsKillAndFreezeAllThatShallBe() {
        for (long first = 1; first < 40; first++) {
            var faults = LongStream.range(first, first + 24).mapToObj(Schedule::of).map(ScheduleTest::faults).toList();

            assertThat(Stream.concat(Opening.KILLS.stream(), Opening.FREEZES.stream()).map(Opening::faults))
                    .allMatch(wanted -> faults.stream().anyMatch(played -> played.containsAll(wanted)));
        }
    }

    @Test
    void eachProcessIsKilledAndEachGatewayFrozenByItself() {
        assertThat(Opening.KILLS.stream().map(Opening::faults).map(List::getFirst))
                .contains(Stream.of(Victim.values()).map(Fault.Kill::new).toArray(Fault[]::new));
        assertThat(Opening.FREEZES.stream().map(Opening::faults)).contains(List.of(new Fault.Freeze(Victim.GATEWAY_1)),
                List.of(new Fault.Freeze(Victim.GATEWAY_2)));
    }

    @Test
    void inTurnMeansThatOneIsMendedWhenTheNextBegins() {
        var turns = Schedule.of(7).troubles().stream().filter(trouble -> trouble.fault() instanceof Fault.Freeze freeze
                && freeze.victim().name().startsWith("GATEWAY")).toList();

        assertThat(turns).hasSize(2);
        assertThat(turns.getLast().fromMillis())
                .isEqualTo(turns.getFirst().fromMillis() + turns.getFirst().forMillis());
    }

    private static List<Fault> faults(Schedule schedule) {
        return schedule.troubles().stream().map(Schedule.Trouble::fault).toList();
    }
}
