package org.dragoman.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Thirty schedules, in which each process is killed twice; `ops/bin/campaign` plays any others. */
class CampaignTest {

    @Test
    void nobodyIsLostAndNobodyBookedTwiceWhateverFails() {
        var checkout = Path.of("..", "..").toAbsolutePath().normalize();

        assertThat(Campaign.run(checkout, Path.of("target", "campaign").toAbsolutePath(),
                LongStream.rangeClosed(1, 30), 3)).isZero();
    }
}
