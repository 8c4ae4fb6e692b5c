package org.dragoman.dispatch.adapter.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.dragoman.dispatch.domain.PhoneNumber;
import org.dragoman.dispatch.domain.leg.LegEnd;
import org.dragoman.dispatch.domain.leg.LegId;
import org.dragoman.dispatch.domain.session.Command;
import org.dragoman.dispatch.domain.session.SessionEvent;
import org.dragoman.dispatch.port.OfferTrial;
import org.dragoman.dispatch.port.PendingCommand;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What lies in the tables of a resident who is written to, and for how long. */
class TextsToResidentsRowsTest extends OfferTrial {

    private static final PhoneNumber PERSON = new PhoneNumber("+12125550177");
    private static final String SECOND_LINE = """
            insert into dispatch.line (city_id, number, backup_number, site_id, menu)
            select city_id, ?, backup_number, site_id, menu from dispatch.line where city_id = ? limit 1
            """;
    private static final String SEALED = """
            select (select count(*) from dispatch.leg where city_id = o.city_id and request_id = o.request_id
                    and number_cipher is not null) || ' ' || count(o.to_cipher)
            from dispatch.outbox o where o.city_id = ? and o.kind = 'TEXT_RESIDENT' group by o.city_id, o.request_id
            """;

    private final PgStage pg = PgStage.shared();
    private final OwnersHands owner = pg.otherHands();
    private final PhoneNumber line = new PhoneNumber("+1917556" + city.value().substring(5).transform("%4s"::formatted)
            .replace(' ', '0'));

    TextsToResidentsRowsTest() {
        super(PgStage.shared());
    }

    @BeforeEach
    void isNotReached() {
        owner.run(SECOND_LINE, line.e164(), city.value());
        told(new SessionEvent.OfferDeclined(offer.assignment(), 1));
        var before = owner.value(java.util.UUID.class,
                "select leg_id from dispatch.leg where city_id = ? and anchor", city.value());
        var next = stage.identities().leg();
        told(new SessionEvent.CallBackChosen(new LegId(before), next, PERSON));
        told(new SessionEvent.TextsAgreed(new LegId(before), line));
        told(new SessionEvent.PhoneEnded(new LegId(before), LegEnd.HUNG_UP));
        var again = offered(request);
        told(new SessionEvent.OfferAccepted(again.assignment(), 2));
        told(new SessionEvent.JoinedRoom(again.leg()));
        told(new SessionEvent.PhoneEnded(next, LegEnd.BUSY));
    }

    @AfterEach
    void letGo() throws Exception {
        owner.close();
    }

    @Test
    void itComesFromTheLineThatTheyHadCalledAndNothingIsLeftWhenItHasLeft() {
        assertThat(owner.value(String.class, SEALED, city.value())).as("legs, messages").isEqualTo("0 1");
        var text = text();
        assertThat(text.to()).contains(PERSON);
        assertThat(text.callerId()).isEqualTo(line.e164());
        stage.outbox().sent(city, text.id()).block();
        assertThat(owner.value(String.class, SEALED, city.value())).isEqualTo("0 0");
    }

    @Test
    void norWhereTheGatewayRefusesIt() {
        stage.outbox().refused(city, text().id(), "NUMBER_REFUSED").block();
        assertThat(owner.value(String.class, SEALED, city.value())).isEqualTo("0 0");
    }

    @Test
    void anHourLaterNobodyIsToldAnyMore() {
        stage.advance(Duration.ofHours(1));
        assertThat(text().to()).isEmpty();
    }

    /** Behind the ring, which went before it. */
    private PendingCommand text() {
        for (int times = 0; times < 5; times++) {
            var page = Objects.requireNonNull(stage.outbox().claim(city, 50).collectList().block());
            var text = page.stream().filter(one -> one.command() instanceof Command.TextResident).findFirst();
            if (text.isPresent()) {
                return text.get();
            }
            page.forEach(one -> stage.outbox().sent(city, one.id()).block());
        }
        throw new AssertionError("no text message");
    }

    private void told(SessionEvent event) {
        stage.sessions().apply(city, request, event, Optional.empty()).block();
    }
}
