package org.dragoman.dispatch.adapter.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.Optional;
import java.util.UUID;
import org.dragoman.dispatch.domain.leg.LegId;
import org.dragoman.dispatch.domain.session.Command;
import org.dragoman.dispatch.domain.session.Word;
import org.junit.jupiter.api.Test;

/** What lies in the outbox is read back, also where an older version has written it. */
class CommandCodecTest {

    private static final LegId LEG = new LegId(UUID.fromString("6b1d9d0e-0c5d-4e6e-8d84-27f11d8f2b40"));

    @Test
    void whenAnOfficeOpensIsReadBack() {
        var told = new Command.Tell(LEG, "en", Word.OFFICE_CLOSED,
                Optional.of(LocalDateTime.of(2026, 11, 30, 9, 0)));
        assertThat(CommandCodec.read("TELL", CommandCodec.body(told))).isEqualTo(told);
    }

    @Test
    void oneFromBeforeOfficesHadHoursIsReadToo() {
        var before = """
                {"leg": {"value": "6b1d9d0e-0c5d-4e6e-8d84-27f11d8f2b40"}, "language": "en", "word": "NOBODY_ELSE"}""";
        assertThat(CommandCodec.read("TELL", before)).isEqualTo(new Command.Tell(LEG, "en", Word.NOBODY_ELSE));
    }
}
