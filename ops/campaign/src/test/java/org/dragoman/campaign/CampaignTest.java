package org.dragoman.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.LongStream;
import org.dragoman.campaign.crowd.CrowdRun;
import org.junit.jupiter.api.Test;

/** Thirty schedules, in which each process is killed twice, and a crowd; `ops/bin/campaign` plays any others. */
class CampaignTest {

    private static final Path CHECKOUT = Path.of("..", "..").toAbsolutePath().normalize();
    private static final Path HOME = Path.of("target", "campaign").toAbsolutePath();

    @Test
    void nobodyIsLostAndNobodyBookedTwiceWhateverFails() {
        assertThat(Campaign.run(CHECKOUT, HOME, LongStream.rangeClosed(1, 30), 3)).allMatch(Report::holds);
    }

    @Test
    void ofACrowdWhoseDispatcherIsKilledNobodyIsLeft() {
        var crowd = new CrowdRun(1_500, Campaign.CROWD_OF, Campaign.OPEN_AT_ONCE);
        assertThat(Campaign.tell(crowd.play(CHECKOUT, HOME.resolve("crowd"))).findings()).isEmpty();
    }
}
