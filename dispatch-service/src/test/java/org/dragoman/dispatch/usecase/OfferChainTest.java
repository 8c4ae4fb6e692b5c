package org.dragoman.dispatch.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.dragoman.dispatch.domain.interpreter.Availability;
import org.dragoman.dispatch.domain.leg.LegId;
import org.dragoman.dispatch.domain.request.RequestState;
import org.dragoman.dispatch.domain.session.Command;
import org.dragoman.dispatch.domain.session.Word;
import org.dragoman.dispatch.usecase.AnswerOffer.Key;
import org.dragoman.dispatch.usecase.AnswerOffer.KeyPress;
import org.dragoman.dispatch.usecase.AnswerOffer.Outcome;
import org.junit.jupiter.api.Test;

/** Whose phone rings next, and what those hear whose offer is over. */
class OfferChainTest {

    private final Scene scene = new Scene();

    private List<String> rung() {
        return scene.dispatch.phones.kept().stream().filter(sent -> sent.command() instanceof Command.Ring)
                .map(sent -> sent.to().orElseThrow().e164()).toList();
    }

    private boolean isStopped(LegId leg) {
        return scene.dispatch.phones.kept(Command.Stop.class).stream().anyMatch(stop -> stop.leg().equals(leg));
    }

    @Test
    void decliningTwiceMovesToTheThirdInterpreter() {
        var first = scene.hire(1);
        var second = scene.hire(2);
        var third = scene.hire(3);
        var request = scene.calls().request();

        assertThat(scene.declines(scene.lastOffer())).isEqualTo(Outcome.DECLINED);
        assertThat(scene.availability(first)).isEqualTo(Availability.AVAILABLE);
        assertThat(scene.declines(scene.lastOffer())).isEqualTo(Outcome.DECLINED);
        assertThat(rung()).containsExactly("+12125550001", "+12125550002", "+12125550003");
        assertThat(scene.accepts(scene.lastOffer())).isEqualTo(Outcome.JOIN);

        assertThat(scene.state(request)).isEqualTo(RequestState.CONNECTING);
        assertThat(scene.availability(second)).isEqualTo(Availability.AVAILABLE);
        assertThat(scene.availability(third)).isEqualTo(Availability.OFFERED);
    }

    @Test
    void aPhoneThatRingsInVainIsReplacedAndWhoeverAnswersTooLateIsToldSo() {
        scene.hire(1);
        scene.hire(2);
        scene.calls();
        var missed = scene.lastOffer();
        scene.rings(missed.leg());
        scene.waits(Duration.ofSeconds(25));

        assertThat(scene.offers()).hasSize(2);
        assertThat(isStopped(missed.leg())).isTrue();
        assertThat(scene.accepts(missed)).isEqualTo(Outcome.STALE);
        assertThat(scene.accepts(scene.lastOffer())).isEqualTo(Outcome.JOIN);
    }

    @Test
    void whoDeclinesForABreakIsAskedNoMoreAndToldOfTheBreakWhileItLasts() {
        var first = scene.hire(1);
        var second = scene.hire(2);
        scene.calls();
        var ring = scene.lastOffer();
        assertThat(scene.presses(ring, Key.DECLINE_BREAK)).isEqualTo(Outcome.DECLINED_BREAK);
        assertThat(scene.presses(ring, Key.DECLINE_BREAK)).as("asked again").isEqualTo(Outcome.DECLINED_BREAK);
        assertThat(scene.availability(first)).isEqualTo(Availability.ON_BREAK);
        var next = scene.lastOffer();
        assertThat(scene.declines(next)).isEqualTo(Outcome.DECLINED);
        assertThat(scene.presses(next, Key.DECLINE_BREAK)).as("too late for a break").isEqualTo(Outcome.DECLINED);
        assertThat(scene.availability(second)).isEqualTo(Availability.AVAILABLE);
        scene.waits(Duration.ofSeconds(59));
        assertThat(rung()).containsExactly("+12125550001", "+12125550002");
    }

    @Test
    void theSameKeyPressedTwiceGetsTheSameAnswerAndHasNoSecondEffect() {
        scene.hire(1);
        scene.calls();
        assertThat(scene.accepts(scene.lastOffer())).isEqualTo(Outcome.JOIN);
        assertThat(scene.accepts(scene.lastOffer())).isEqualTo(Outcome.JOIN);
        scene.joins(scene.lastOffer().leg());
        assertThat(scene.accepts(scene.lastOffer())).isEqualTo(Outcome.JOIN);
        assertThat(scene.declines(scene.lastOffer())).isEqualTo(Outcome.STALE);
    }

    @Test
    void aDeclineIsAnsweredAgainAsADeclineAndNeverAsAnAcceptance() {
        scene.hire(1);
        scene.calls();
        var offer = scene.lastOffer();
        assertThat(scene.declines(offer)).isEqualTo(Outcome.DECLINED);
        assertThat(scene.declines(offer)).isEqualTo(Outcome.DECLINED);
        assertThat(scene.accepts(offer)).isEqualTo(Outcome.STALE);
    }

    @Test
    void aStaleEpochIsNeverToldToJoinEvenWhenTheAssignmentWasAccepted() {
        scene.hire(1);
        scene.calls();
        var ring = scene.lastOffer();
        var offer = ring.offer().orElseThrow();
        var stale = new KeyPress(scene.city, ring.leg(), offer.assignment(), offer.epoch() - 1, Key.ACCEPT);
        assertThat(scene.presses(stale)).isEqualTo(Outcome.STALE);
        assertThat(scene.accepts(ring)).isEqualTo(Outcome.JOIN);
        assertThat(scene.presses(stale)).isEqualTo(Outcome.STALE);
    }

    @Test
    void theCallerLeavesWhileItRingsAndNobodyIsRungToSilence() {
        var interpreter = scene.hire(1);
        var admitted = scene.calls();
        var ring = scene.lastOffer();
        assertThat(ring.livesFor()).as("the gateway stops it by itself, too").contains(admitted.anchor());
        scene.hangsUp(admitted.anchor());

        assertThat(scene.state(admitted.request())).isEqualTo(RequestState.ABANDONED);
        assertThat(scene.availability(interpreter)).isEqualTo(Availability.AVAILABLE);
        assertThat(scene.dispatch.phones.kept(Command.Stop.class))
                .containsExactly(new Command.Stop(ring.leg(), "en", Word.CALLER_LEFT));
        assertThat(scene.accepts(ring)).isEqualTo(Outcome.WITHDRAWN);
    }

    @Test
    void whoeverLosesTheCertificationBeforePressingOneIsNotBridged() {
        var first = scene.hire(1);
        var next = scene.hire(2);
        var request = scene.calls().request();
        var ring = scene.lastOffer();
        scene.dispatch.stage.revokeCertifications(scene.city, first);

        assertThat(scene.accepts(ring)).isEqualTo(Outcome.NOT_QUALIFIED);
        assertThat(scene.state(request)).isEqualTo(RequestState.RINGING);
        assertThat(scene.availability(next)).isEqualTo(Availability.OFFERED);
    }

    @Test
    void aRefusedRingMovesOnAtOnce() {
        scene.hire(1);
        scene.hire(2);
        var refused = new AtomicBoolean();
        scene.dispatch.phones.refuse(command -> command instanceof Command.Ring && refused.compareAndSet(false, true)
                ? Optional.of("NUMBER_REFUSED")
                : Optional.empty());
        scene.calls();
        scene.relay();
        assertThat(rung()).as("without waiting for a phone that never rings").containsExactly("+12125550002");
    }

    @Test
    void aRingRefusedBecauseTheCallerIsGoneRingsNobodyElse() {
        scene.hire(1);
        scene.hire(2);
        scene.dispatch.phones.refuse(command -> command instanceof Command.Ring
                ? Optional.of("ANCHOR_ENDED")
                : Optional.empty());
        var request = scene.calls().request();
        scene.relay();
        assertThat(scene.state(request)).isEqualTo(RequestState.ABANDONED);
        assertThat(rung()).isEmpty();
    }

    @Test
    void commandsWaitWhileTheGatewayIsAway() {
        scene.hire(1);
        scene.dispatch.phones.goAway(true);
        scene.calls();
        assertThat(rung()).isEmpty();
        scene.dispatch.phones.goAway(false);
        scene.waits(Duration.ofSeconds(5));
        assertThat(rung()).containsExactly("+12125550001");
    }

    @Test
    void aBreakAskedForDuringAnOfferBeginsAfterItAndLoopsNothing() {
        var interpreter = scene.hire(1);
        scene.calls();
        assertThat(scene.dispatch.chooseAvailability.choose(scene.city, interpreter, Availability.ON_BREAK).block())
                .isEqualTo(Availability.OFFERED);
        assertThat(scene.offers()).hasSize(1);
        scene.declines(scene.lastOffer());
        assertThat(scene.availability(interpreter)).isEqualTo(Availability.ON_BREAK);
        scene.waits(Duration.ofMinutes(2));
        assertThat(scene.offers()).as("whoever is on a break is left in peace").hasSize(1);
    }
}
