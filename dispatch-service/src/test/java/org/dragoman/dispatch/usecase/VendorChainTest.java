package org.dragoman.dispatch.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.dragoman.dispatch.domain.PhoneNumber;
import org.dragoman.dispatch.domain.interpreter.Availability;
import org.dragoman.dispatch.domain.ladder.Ladder;
import org.dragoman.dispatch.domain.ladder.Rung;
import org.dragoman.dispatch.domain.leg.LegEnd;
import org.dragoman.dispatch.domain.leg.LegRole;
import org.dragoman.dispatch.domain.request.RequestId;
import org.dragoman.dispatch.domain.request.RequestState;
import org.dragoman.dispatch.domain.session.Command;
import org.dragoman.dispatch.domain.session.SessionEvent;
import org.dragoman.dispatch.domain.session.VendorRing;
import org.dragoman.dispatch.domain.session.Word;
import org.dragoman.dispatch.port.Hire;
import org.dragoman.dispatch.usecase.AnswerOffer.Outcome;
import org.junit.jupiter.api.Test;

/** Nobody of the city answers, so a vendor is rung; the city's own are tried all the same. */
class VendorChainTest {

    private final Scene scene = new Scene(new Ladder(List.of(new Rung(Duration.ZERO, 1),
            new Rung(Duration.ofSeconds(10), 1, true))));

    private void engage(String vendor, int rank) {
        scene.dispatch.stage.engage(scene.city, vendor, rank, new PhoneNumber("+12125550181"), Hire.CREOLE);
    }

    private List<Command.Ring> vendorsRung() {
        return scene.offers().stream().filter(ring -> ring.role() == LegRole.VENDOR).toList();
    }

    @Test
    void theVendorPicksUpAndTheSessionIsOverflowed() {
        engage("harbor", 1);
        var call = scene.calls();
        scene.joins(call.anchor());
        scene.waits(Duration.ofSeconds(10));
        assertThat(scene.state(call.request())).isEqualTo(RequestState.RINGING);
        scene.bridges();
        assertThat(scene.state(call.request())).isEqualTo(RequestState.IN_SESSION);
        scene.hangsUp(call.anchor());
        assertThat(scene.state(call.request())).isEqualTo(RequestState.OVERFLOWED);
    }

    @Test
    void theNextVendorIsRungAtOnce() {
        engage("harbor", 1);
        engage("tongues", 2);
        scene.calls();
        scene.waits(Duration.ofSeconds(10));
        var first = vendorsRung().getFirst();
        scene.tells(first.leg(), new SessionEvent.PhoneEnded(first.leg(), LegEnd.BUSY));
        assertThat(vendorsRung()).hasSize(2);
    }

    @Test
    void whoeverBecomesFreeWhileTheVendorRingsIsAskedAndMayWin() {
        engage("harbor", 1);
        var call = scene.calls();
        scene.waits(Duration.ofSeconds(10));
        var own = scene.hire(1);
        scene.waits(Duration.ofSeconds(1));
        assertThat(scene.availability(own)).as("asked by the next sweep").isEqualTo(Availability.OFFERED);
        assertThat(scene.accepts(scene.lastOffer())).isEqualTo(Outcome.JOIN);
        assertThat(scene.dispatch.phones.kept(Command.Stop.class)).singleElement()
                .satisfies(stop -> assertThat(stop.word()).isEqualTo(Word.OFFER_TAKEN));
        assertThat(scene.accepts(vendorsRung().getFirst())).isEqualTo(Outcome.TAKEN);
        assertThat(scene.state(call.request())).isEqualTo(RequestState.CONNECTING);
    }

    @Test
    void aVendorThatHangsUpAmidASessionIsReplacedByWhoeverIsFree() {
        engage("harbor", 1);
        var call = scene.calls();
        scene.joins(call.anchor());
        scene.waits(Duration.ofSeconds(10));
        var vendor = scene.bridges();
        var own = scene.hire(1);
        assertThat(scene.availability(own)).isEqualTo(Availability.AVAILABLE);
        scene.hangsUp(vendor.leg());
        assertThat(scene.availability(own)).isEqualTo(Availability.OFFERED);
        assertThat(scene.dispatch.phones.kept(Command.Hold.class)).singleElement()
                .satisfies(hold -> assertThat(hold.word()).isEqualTo(Word.INTERPRETER_LOST));
        scene.bridges();
        scene.hangsUp(call.anchor());
        assertThat(scene.state(call.request())).as("the city's own had the last word")
                .isEqualTo(RequestState.COMPLETED);
    }

    private VendorRing send(RequestId request) {
        var sent = scene.dispatch.sendToVendor.send(Scene.supervisorOf(scene.city), request).block();
        scene.relay();
        return Objects.requireNonNull(sent);
    }

    @Test
    void aSupervisorSendsToAVendorBeforeItsRungAndItIsInTheAudit() {
        engage("harbor", 1);
        var own = scene.hire(1);
        var call = scene.calls();
        assertThat(send(call.request())).isInstanceOf(VendorRing.Ordered.class);
        assertThat(send(call.request())).isEqualTo(new VendorRing.RingsAlready());
        assertThat(scene.availability(own)).as("who rings goes on ringing").isEqualTo(Availability.OFFERED);
        assertThat(vendorsRung()).hasSize(1);
        assertThat(scene.dispatch.audit.noted()).hasSize(2)
                .allSatisfy(entry -> assertThat(entry).startsWith("account:sam SEND_TO_VENDOR"));
        assertThat(scene.accepts(vendorsRung().getFirst())).isEqualTo(Outcome.JOIN);
        assertThat(send(call.request())).isEqualTo(new VendorRing.InSession());
        scene.hangsUp(call.anchor());
        assertThat(send(call.request())).isEqualTo(new VendorRing.Ended());
    }

    @Test
    void noVendorTakesThisLanguage() {
        assertThat(send(scene.calls().request())).isEqualTo(new VendorRing.NoVendor());
        assertThat(scene.dispatch.sendToVendor.send(Scene.supervisorOf(scene.city),
                new RequestId(new UUID(0, 0))).blockOptional()).isEmpty();
    }

    @Test
    void nobodyAnswersAnywhereAndTheCallerIsTold() {
        engage("harbor", 1);
        var call = scene.calls();
        for (int minute = 0; minute < 17; minute++) {
            scene.waits(Duration.ofMinutes(1));
        }
        assertThat(scene.state(call.request())).isEqualTo(RequestState.UNFILLED);
        assertThat(vendorsRung().size()).isBetween(5, 16);
    }
}
