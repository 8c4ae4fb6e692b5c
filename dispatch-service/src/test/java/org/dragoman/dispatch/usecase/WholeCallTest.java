package org.dragoman.dispatch.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.dragoman.dispatch.domain.interpreter.Availability;
import org.dragoman.dispatch.domain.leg.LegEnd;
import org.dragoman.dispatch.domain.leg.LegId;
import org.dragoman.dispatch.domain.leg.LegRole;
import org.dragoman.dispatch.domain.request.RequestState;
import org.dragoman.dispatch.domain.session.Command;
import org.dragoman.dispatch.domain.session.SessionEvent;
import org.dragoman.dispatch.domain.session.Verdict;
import org.dragoman.dispatch.domain.session.Word;
import org.dragoman.dispatch.usecase.NextForLeg.Next;
import org.junit.jupiter.api.Test;

/** Calls from beginning to end. */
class WholeCallTest {

    private final Scene scene = new Scene();

    @Test
    void aResidentAnInterpreterAndAnAgencyTalkAndHangUp() {
        var interpreter = scene.hire(1);
        var admitted = scene.calls();
        scene.joins(admitted.anchor());
        var interpreters = scene.bridges().leg();
        assertThat(scene.state(admitted.request())).isEqualTo(RequestState.IN_SESSION);
        assertThat(scene.availability(interpreter)).isEqualTo(Availability.IN_CALL);
        var agency = scene.rungFor(LegRole.AGENCY);
        scene.joins(agency);
        scene.hangsUp(admitted.anchor());

        assertThat(scene.state(admitted.request())).isEqualTo(RequestState.COMPLETED);
        assertThat(scene.dispatch.phones.kept(Command.Stop.class)).containsExactlyInAnyOrder(
                new Command.Stop(interpreters, "en", Word.CALL_ENDED), new Command.Stop(agency, "en", Word.CALL_ENDED));
        scene.hangsUp(agency);
        scene.hangsUp(interpreters);
        assertThat(scene.dispatch.metrics.of("ended COMPLETED")).isEqualTo(1);
    }

    @Test
    void aDeskIsRungAfterTheInterpreter() {
        scene.hire(1);
        var admitted = scene.asks();
        scene.bridges();
        assertThat(scene.state(admitted.request())).isEqualTo(RequestState.CONNECTING);
        assertThat(scene.rungFor(LegRole.DESK)).isEqualTo(admitted.anchor());
        scene.joins(admitted.anchor());
        assertThat(scene.state(admitted.request())).isEqualTo(RequestState.IN_SESSION);
    }

    @Test
    void aLostInterpreterIsReplacedWhileTheOthersHoldTheLine() {
        scene.hire(1);
        scene.hire(2);
        var admitted = scene.calls();
        scene.joins(admitted.anchor());
        scene.hangsUp(scene.bridges().leg());
        assertThat(scene.dispatch.phones.kept(Command.Hold.class))
                .containsExactly(new Command.Hold(admitted.anchor(), "ht", Word.INTERPRETER_LOST));
        scene.bridges();
        assertThat(scene.dispatch.phones.kept(Command.Resume.class))
                .containsExactly(new Command.Resume(admitted.anchor()));
        assertThat(scene.state(admitted.request())).isEqualTo(RequestState.IN_SESSION);
    }

    @Test
    void goodbyeEndsTheRequestAndWithdrawsTheRingThatItCaused() {
        scene.hire(1);
        var next = scene.hire(2);
        var admitted = scene.calls();
        scene.hangsUp(scene.bridges().leg());
        assertThat(scene.availability(next)).isEqualTo(Availability.OFFERED);
        scene.hangsUp(admitted.anchor());
        assertThat(scene.state(admitted.request())).isEqualTo(RequestState.COMPLETED);
        assertThat(scene.availability(next)).isEqualTo(Availability.AVAILABLE);
    }

    @Test
    void anEventToldTwiceIsAppliedOnce() {
        scene.hire(1);
        var admitted = scene.calls();
        var left = new SessionEvent.PhoneEnded(admitted.anchor(), LegEnd.HUNG_UP);
        assertThat(scene.tells(admitted.anchor(), left, "once")).isInstanceOf(Verdict.Changed.class);
        assertThat(scene.tells(admitted.anchor(), left, "once"))
                .isEqualTo(new Verdict.Ignored("this event was applied before"));
        assertThat(scene.tells(admitted.anchor(), left, "told under another name"))
                .isEqualTo(new Verdict.Ignored("this phone call is over"));
    }

    @Test
    void aPhoneThatNoSessionHasIsIgnored() {
        var stranger = new LegId(new UUID(0, 0));
        assertThat(scene.hangsUp(stranger)).isEqualTo(new Verdict.Ignored("no session has this phone"));
        assertThat(scene.dispatch.nextForLeg.next(scene.city, stranger).block()).isEqualTo(new Next.Backup());
    }

    @Test
    void whoeverFallsOutOfTheRoomIsNeverLeftInSilence() {
        scene.hire(1);
        var admitted = scene.calls();
        var interpreters = scene.bridges().leg();
        assertThat(next(admitted.anchor())).isEqualTo(new Next.Rejoin());
        assertThat(next(interpreters)).as("to the keys, and back").isEqualTo(new Next.Aside());

        scene.tells(interpreters, new SessionEvent.LeftRoom(interpreters, true));
        assertThat(next(interpreters)).isEqualTo(new Next.Goodbye(Word.CALL_ENDED));
        assertThat(next(admitted.anchor())).as("back to wait for another interpreter").isEqualTo(new Next.Rejoin());
        assertThat(scene.state(admitted.request())).isEqualTo(RequestState.WAITING);
        scene.waits(Duration.ofMinutes(15));
        assertThat(next(admitted.anchor())).isEqualTo(new Next.Goodbye(Word.NO_INTERPRETER));
    }

    private Next next(LegId leg) {
        return Optional.ofNullable(scene.dispatch.nextForLeg.next(scene.city, leg).block()).orElseThrow();
    }

    @Test
    void whenTheCarrierForgetsEveryCallEachIsEndedAndNobodyIsStuck() {
        var interpreter = scene.hire(1);
        var next = scene.hire(2);
        var admitted = scene.calls();
        var interpreters = scene.bridges().leg();
        scene.tells(interpreters, new SessionEvent.PhoneEnded(interpreters, LegEnd.LOST));
        scene.tells(admitted.anchor(), new SessionEvent.PhoneEnded(admitted.anchor(), LegEnd.LOST));
        assertThat(scene.state(admitted.request())).isEqualTo(RequestState.COMPLETED);
        scene.waits(Duration.ofSeconds(15));
        assertThat(scene.availability(interpreter)).isEqualTo(Availability.AVAILABLE);
        assertThat(scene.availability(next)).isEqualTo(Availability.AVAILABLE);
    }
}
