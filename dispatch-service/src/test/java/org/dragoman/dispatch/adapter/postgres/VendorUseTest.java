package org.dragoman.dispatch.adapter.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.dragoman.dispatch.domain.PhoneNumber;
import org.dragoman.dispatch.domain.leg.LegEnd;
import org.dragoman.dispatch.domain.leg.LegRole;
import org.dragoman.dispatch.domain.session.Command;
import org.dragoman.dispatch.domain.session.SessionEvent;
import org.dragoman.dispatch.domain.session.VendorRing;
import org.dragoman.dispatch.domain.vendor.MenuDigits;
import org.dragoman.dispatch.domain.vendor.Tariff;
import org.dragoman.dispatch.domain.vendor.VendorTerms;
import org.dragoman.dispatch.port.Hire;
import org.dragoman.dispatch.port.OfferTrial;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What reports read of vendors: the wait, the length, the outcome and the cost of each ring. */
class VendorUseTest extends OfferTrial {

    private static final String USE = """
            select string_agg(concat_ws(' ', vendor_id, wait_seconds, call_seconds, outcome, cost_cents), ', '
                order by offered_at)
            from dispatch.vendor_use where city_id = ?
            """;
    private static final String RAISE = "update dispatch.vendor set cents_per_minute = 500 where city_id = ?";

    private static final String GARBLE = "update dispatch.vendor set digits_cipher = phone_cipher where city_id = ?";

    private final PgStage pg = PgStage.shared();
    private final OwnersHands owner = pg.otherHands();

    VendorUseTest() {
        super(PgStage.shared());
    }

    @AfterEach
    void letGo() throws Exception {
        owner.close();
    }

    @Test
    void eachRingIsThereAsItWasCharged() {
        stage.engage(city, "harbor", 1, new PhoneNumber("+12125550198"),
                new VendorTerms(Optional.empty(), Optional.empty(), Optional.of(new Tariff(95, 1))), Hire.CREOLE);
        told(new SessionEvent.OfferDeclined(offer.assignment(), 1));
        var missed = stage.identities().leg();
        stage.vendors().ring(city, request, stage.identities().assignment(), missed, VendorRing.Wish.SUPERVISOR)
                .block();
        told(new SessionEvent.PhoneEnded(missed, LegEnd.NO_ANSWER));
        stage.advance(Duration.ofMinutes(2));
        var leg = stage.identities().leg();
        var vendor = stage.identities().assignment();
        stage.vendors().ring(city, request, vendor, leg, VendorRing.Wish.SUPERVISOR).block();
        stage.advance(Duration.ofSeconds(7));
        told(new SessionEvent.PhoneAnswered(leg));
        told(new SessionEvent.OfferAccepted(vendor, 3));
        told(new SessionEvent.JoinedRoom(leg));
        stage.advance(Duration.ofSeconds(61));
        told(new SessionEvent.StaffEndsIt());
        owner.run(RAISE, city.value());
        assertThat(owner.value(String.class, USE, city.value())).isEqualTo("harbor LAPSED, harbor 7 61 ENDED 190");
    }

    /** It would reach a menu that nobody answers, at the city's expense. */
    @Test
    void aLineWhoseDigitsCannotBeReadIsNotRung() {
        stage.engage(city, "menu", 1, new PhoneNumber("+12125550198"),
                new VendorTerms(Optional.of(new MenuDigits("ww4711#")), Optional.empty(), Optional.empty()),
                Hire.CREOLE);
        owner.run(GARBLE, city.value());
        stage.vendors().ring(city, request, stage.identities().assignment(), stage.identities().leg(),
                VendorRing.Wish.SUPERVISOR).block();
        var rings = Objects.requireNonNull(stage.outbox().claim(city, 10).collectList().block());
        assertThat(rings).filteredOn(ring -> ring.command() instanceof Command.Ring it && it.role() == LegRole.VENDOR)
                .singleElement().satisfies(ring -> {
                    assertThat(ring.to()).isEmpty();
                    assertThat(ring.digits()).isEmpty();
                });
    }

    private void told(SessionEvent event) {
        stage.sessions().apply(city, request, event, Optional.empty()).block();
    }
}
