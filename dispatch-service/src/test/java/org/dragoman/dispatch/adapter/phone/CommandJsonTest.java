package org.dragoman.dispatch.adapter.phone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dragoman.dispatch.domain.CityId;
import org.dragoman.dispatch.domain.PhoneNumber;
import org.dragoman.dispatch.domain.leg.LegId;
import org.dragoman.dispatch.domain.leg.LegRole;
import org.dragoman.dispatch.domain.request.RequestId;
import org.dragoman.dispatch.domain.session.Command;
import org.dragoman.dispatch.domain.session.TextWord;
import org.dragoman.dispatch.domain.vendor.MenuDigits;
import org.dragoman.dispatch.port.PendingCommand;
import org.junit.jupiter.api.Test;

/** A ring of a vendor's line, as the gateway is told. */
class CommandJsonTest {

    private static final PhoneNumber LINE = new PhoneNumber("+12125550181");

    private static Optional<Map<String, Object>> told(Optional<PhoneNumber> to, Optional<MenuDigits> digits) {
        var ring = new Command.Ring(new LegId(UUID.randomUUID()), LegRole.VENDOR, false, "en", 25, Optional.empty(),
                Optional.empty());
        return CommandJson.of(new PendingCommand(new CityId("nyc"), UUID.randomUUID(),
                Optional.of(new RequestId(UUID.randomUUID())), ring, to, digits, "+12125550100"));
    }

    @Test
    void whatTheMenuWantsToHearIsTold() {
        assertThat(told(Optional.of(LINE), Optional.of(new MenuDigits("ww4711#"))).orElseThrow())
                .containsEntry("sendDigits", "ww4711#").containsEntry("to", "+12125550181");
    }

    @Test
    void aLineWithoutAMenuIsToldNothing() {
        assertThat(told(Optional.of(LINE), Optional.empty()).orElseThrow()).doesNotContainKey("sendDigits");
    }

    @Test
    void aHumanIsToldInATextMessageWithAnIdOfItsOwn() {
        var id = UUID.randomUUID();
        var page = new Command.Page(new LegId(id), "fr", TextWord.LIMIT_REACHED);
        assertThat(CommandJson.of(new PendingCommand(new CityId("nyc"), id, Optional.empty(), page, Optional.of(LINE),
                Optional.empty(), "+12125550100")).orElseThrow())
                .containsExactlyInAnyOrderEntriesOf(Map.of("kind", "TEXT", "commandId", id, "city", "nyc", "legId", id,
                        "language", "fr", "word", "LIMIT_REACHED", "to", "+12125550181", "callerId",
                        "+12125550100"));
    }

    @Test
    void nobodyIsRungWhoseNumberIsForgotten() {
        assertThat(told(Optional.empty(), Optional.of(new MenuDigits("ww4711#")))).isEmpty();
    }
}
