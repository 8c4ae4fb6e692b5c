package org.dragoman.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Twenty-four schedules in a row, which have every opening once; `ops/bin/campaign` plays any others. */
class CampaignTest {

    private static final Path CHECKOUT = Path.of("..", "..").toAbsolutePath().normalize();
    private static final Path HOME = Path.of("target", "campaign").toAbsolutePath();

    @Test
    void nobodyIsLostAndNobodyBookedTwiceWhateverFails() {
        assertThat(Campaign.run(CHECKOUT, HOME, LongStream.rangeClosed(1, 24), 8)).allMatch(Report::holds);
    }
}
