package org.dragoman.dispatch.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Objects;
import org.dragoman.dispatch.domain.interpreter.Availability;
import org.dragoman.dispatch.domain.language.VarietyTag;
import org.dragoman.dispatch.domain.leg.LegId;
import org.dragoman.dispatch.domain.request.RequestState;
import org.dragoman.dispatch.domain.session.CallKey;
import org.dragoman.dispatch.domain.session.Command;
import org.dragoman.dispatch.domain.session.ReplaceReason;
import org.dragoman.dispatch.domain.session.SessionEvent;
import org.dragoman.dispatch.domain.session.Word;
import org.dragoman.dispatch.port.Hire;
import org.dragoman.dispatch.usecase.PressCallKey.Outcome;
import org.junit.jupiter.api.Test;

/** What an interpreter asks for during a call, followed up to whoever is rung next. */
class PressCallKeyTest {

    private static final Outcome BACK = new Outcome.BackToRoom();
    private static final Outcome GOODBYE = new Outcome.Goodbye(Word.CALL_ENDED);

    private final Scene scene = new Scene(Hire.CREOLE, Hire.FRENCH);

    private Outcome presses(LegId leg, CallKey key) {
        var outcome = scene.dispatch.pressCallKey.press(scene.city, leg, key).block();
        scene.relay();
        return Objects.requireNonNull(outcome);
    }

    private void stepsAside(LegId leg) {
        scene.tells(leg, new SessionEvent.LeftRoom(leg, false));
    }

    @Test
    void somebodyForTheOtherLanguageIsRungAtOnce() {
        scene.hire(1);
        var french = scene.hire(Hire.aSpeaker(2, Hire.FRENCH));
        var admitted = scene.calls();
        scene.joins(admitted.anchor());
        var first = scene.bridges().leg();
        stepsAside(first);
        assertThat(presses(first, new CallKey.WrongLanguage(Hire.FRENCH))).isEqualTo(GOODBYE);
        assertThat(presses(first, new CallKey.WrongLanguage(Hire.FRENCH))).as("asked twice").isEqualTo(GOODBYE);
        assertThat(scene.availability(french)).isEqualTo(Availability.OFFERED);
        assertThat(scene.lastOffer().offer().orElseThrow().variety()).isEqualTo(Hire.FRENCH.value());
        assertThat(scene.dispatch.phones.kept(Command.Hold.class)).last()
                .isEqualTo(new Command.Hold(admitted.anchor(), "fr", Word.INTERPRETER_COMING));
        scene.bridges();
        assertThat(scene.state(admitted.request())).isEqualTo(RequestState.IN_SESSION);
    }

    @Test
    void whoeverBecomesFreeForTheOtherLanguageFindsTheCaller() {
        scene.hire(1);
        var admitted = scene.calls();
        scene.joins(admitted.anchor());
        var first = scene.bridges().leg();
        presses(first, new CallKey.WrongLanguage(Hire.FRENCH));
        assertThat(scene.state(admitted.request())).isEqualTo(RequestState.WAITING);
        var french = scene.hire(Hire.aSpeaker(2, Hire.FRENCH));
        assertThat(scene.availability(french)).isEqualTo(Availability.OFFERED);
    }

    @Test
    void aLanguageThatNoLineOffersChangesNothing() {
        scene.hire(1);
        var admitted = scene.calls();
        scene.joins(admitted.anchor());
        var first = scene.bridges().leg();
        stepsAside(first);
        assertThat(presses(first, new CallKey.WrongLanguage(new VarietyTag("ase")))).isEqualTo(BACK);
        assertThat(scene.state(admitted.request())).isEqualTo(RequestState.IN_SESSION);
    }

    @Test
    void theOldInterpreterStaysUntilTheNewOneIsThere() {
        var old = scene.hire(1);
        scene.hire(2);
        var admitted = scene.calls();
        scene.joins(admitted.anchor());
        var first = scene.bridges().leg();
        stepsAside(first);
        assertThat(presses(first, new CallKey.Replace(ReplaceReason.OTHER))).isEqualTo(BACK);
        scene.joins(first);
        int held = scene.dispatch.phones.kept(Command.Hold.class).size();
        assertThat(scene.availability(old)).isEqualTo(Availability.IN_CALL);
        scene.bridges();
        assertThat(scene.state(admitted.request())).isEqualTo(RequestState.IN_SESSION);
        assertThat(scene.dispatch.phones.kept(Command.Hold.class)).hasSize(held);
        assertThat(scene.dispatch.phones.kept(Command.Stop.class))
                .containsExactly(new Command.Stop(first, "en", Word.CALL_ENDED));
        assertThat(scene.availability(old)).isEqualTo(Availability.WRAP_UP);
    }

    @Test
    void whoeverCannotBeReplacedIsToldSoAndGoesOn() {
        scene.hire(1);
        var admitted = scene.calls();
        scene.joins(admitted.anchor());
        var first = scene.bridges().leg();
        presses(first, new CallKey.Replace(ReplaceReason.BAD_LINE));
        scene.waits(Duration.ofMinutes(15));
        assertThat(scene.state(admitted.request())).isEqualTo(RequestState.IN_SESSION);
        assertThat(scene.dispatch.phones.kept(Command.Tell.class)).last()
                .isEqualTo(new Command.Tell(first, "en", Word.NOBODY_ELSE));
        assertThat(presses(first, new CallKey.Replace(ReplaceReason.BAD_LINE))).isEqualTo(BACK);
        assertThat(scene.state(admitted.request())).as("sought again").isEqualTo(RequestState.WAITING);
    }
}
