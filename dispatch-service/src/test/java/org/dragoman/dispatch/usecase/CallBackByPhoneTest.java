package org.dragoman.dispatch.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Objects;
import org.dragoman.dispatch.domain.PhoneNumber;
import org.dragoman.dispatch.domain.interpreter.Availability;
import org.dragoman.dispatch.domain.leg.LegEnd;
import org.dragoman.dispatch.domain.leg.LegId;
import org.dragoman.dispatch.domain.leg.LegRole;
import org.dragoman.dispatch.domain.request.Admission;
import org.dragoman.dispatch.domain.request.RequestState;
import org.dragoman.dispatch.domain.session.CallKey;
import org.dragoman.dispatch.domain.session.Command;
import org.dragoman.dispatch.domain.session.SessionEvent;
import org.dragoman.dispatch.domain.session.TextWord;
import org.dragoman.dispatch.domain.session.Word;
import org.dragoman.dispatch.usecase.CallBackResident.Outcome;
import org.dragoman.dispatch.usecase.CallBackResident.Wish;
import org.junit.jupiter.api.Test;

/** A resident who cannot go on holding the line presses a key, hangs up, and loses nothing by it. */
class CallBackByPhoneTest {

    private static final String NUMBER = "+12125550177";

    private final Scene scene = new Scene();

    private Outcome chooses(Admission.Admitted caller, String number) {
        var outcome = scene.dispatch.callBackResident
                .callBack(new Wish(scene.city, caller.anchor(), number)).block();
        scene.relay();
        return Objects.requireNonNull(outcome);
    }

    @Test
    void thePlaceInLineIsKept() {
        var first = scene.calls();
        var second = scene.calls();
        assertThat(chooses(first, NUMBER)).isEqualTo(Outcome.KEPT);
        scene.hangsUp(first.anchor());
        scene.waits(Duration.ofMinutes(5));
        scene.hire(1);
        assertThat(scene.state(first.request())).isEqualTo(RequestState.RINGING);
        assertThat(scene.state(second.request())).isEqualTo(RequestState.WAITING);
    }

    @Test
    void theInterpreterComesFirstThenTheResidentThenTheAgency() {
        var caller = scene.calls();
        chooses(caller, NUMBER);
        scene.hangsUp(caller.anchor());
        scene.hire(1);
        scene.bridges();
        assertThat(scene.dispatch.phones.kept(Command.Ring.class)).noneMatch(ring -> ring.role() == LegRole.AGENCY);
        scene.joins(scene.rungFor(LegRole.RESIDENT));
        assertThat(scene.state(caller.request())).isEqualTo(RequestState.IN_SESSION);
        assertThat(scene.rungFor(LegRole.AGENCY)).isNotNull();
    }

    @Test
    void anInterpreterWhosePhoneRangIsFreeAtOnceAndAskedAgainLater() {
        var interpreter = scene.hire(1);
        var caller = scene.calls();
        scene.rings(scene.lastOffer().leg());
        assertThat(chooses(caller, NUMBER)).isEqualTo(Outcome.KEPT);
        assertThat(scene.availability(interpreter)).isEqualTo(Availability.AVAILABLE);
        scene.hangsUp(caller.anchor());
        scene.waits(Duration.ofMinutes(1));
        assertThat(scene.offers()).hasSize(2);
        assertThat(scene.state(caller.request())).isEqualTo(RequestState.RINGING);
    }

    @Test
    void aVoicemailThatPicksUpIsNobodyReached() {
        var caller = scene.calls();
        chooses(caller, NUMBER);
        scene.hangsUp(caller.anchor());
        var interpreter = scene.hire(1);
        scene.bridges();
        var resident = scene.rungFor(LegRole.RESIDENT);
        scene.tells(resident, new SessionEvent.PhoneAnswered(resident));
        scene.hangsUp(resident);
        assertThat(scene.state(caller.request())).isEqualTo(RequestState.ABANDONED);
        assertThat(scene.dispatch.phones.kept(Command.Stop.class)).last()
                .satisfies(stop -> assertThat(stop.word()).isEqualTo(Word.CALL_ENDED));
        assertThat(scene.availability(interpreter)).isEqualTo(Availability.WRAP_UP);
    }

    @Test
    void whatRangForTheOldCallAndEndsWithItEndsNothingElse() {
        scene.hire(1);
        var caller = scene.calls();
        var offer = scene.lastOffer();
        scene.rings(offer.leg());
        chooses(caller, NUMBER);
        scene.hangsUp(caller.anchor());
        scene.tells(offer.leg(), new SessionEvent.PhoneEnded(offer.leg(), LegEnd.ANCHOR_ENDED));
        assertThat(scene.state(caller.request())).isEqualTo(RequestState.WAITING);
    }

    @Test
    void aRingThatWasStillOrderedForTheOldCallIsMadeAnew() {
        var caller = scene.calls();
        chooses(caller, NUMBER);
        scene.hire(1);
        var offer = scene.lastOffer();
        scene.tells(offer.leg(), new SessionEvent.PhoneEnded(offer.leg(), LegEnd.ANCHOR_ENDED));
        assertThat(scene.state(caller.request())).isEqualTo(RequestState.WAITING);
    }

    @Test
    void whoPicksUpHasTimeToPressTheKey() {
        var caller = scene.calls();
        chooses(caller, NUMBER);
        scene.hangsUp(caller.anchor());
        scene.hire(1);
        scene.bridges();
        var resident = scene.rungFor(LegRole.RESIDENT);
        scene.waits(Duration.ofSeconds(40));
        scene.tells(resident, new SessionEvent.PhoneAnswered(resident));
        scene.waits(Duration.ofSeconds(40));
        assertThat(scene.state(caller.request())).isEqualTo(RequestState.CONNECTING);
        scene.joins(resident);
        assertThat(scene.state(caller.request())).isEqualTo(RequestState.IN_SESSION);
    }

    @Test
    void anInterpreterWhoPressesTheStarMeanwhileIsNotLost() {
        var caller = scene.calls();
        chooses(caller, NUMBER);
        scene.hangsUp(caller.anchor());
        scene.hire(1);
        var interpreter = scene.bridges().leg();
        scene.tells(interpreter, new SessionEvent.LeftRoom(interpreter, false));
        assertThat(scene.state(caller.request())).isEqualTo(RequestState.CONNECTING);
        scene.joins(scene.rungFor(LegRole.RESIDENT));
        scene.joins(interpreter);
        assertThat(scene.state(caller.request())).isEqualTo(RequestState.IN_SESSION);
    }

    private NextForLeg.Next next(LegId leg) {
        return Objects.requireNonNull(scene.dispatch.nextForLeg.next(scene.city, leg).block());
    }

    @Test
    void whoDropsIsCalledOnceMoreAndTheAgencyToo() {
        var caller = scene.calls();
        chooses(caller, NUMBER);
        scene.hangsUp(caller.anchor());
        scene.hire(1);
        var interpreter = scene.bridges().leg();
        var resident = scene.rungFor(LegRole.RESIDENT);
        scene.joins(resident);
        var agency = scene.rungFor(LegRole.AGENCY);
        scene.joins(agency);
        scene.hangsUp(resident);
        scene.tells(interpreter, new SessionEvent.LeftRoom(interpreter, true));
        assertThat(next(interpreter)).isEqualTo(new NextForLeg.Next.CallerCutOff());
        scene.tells(agency, new SessionEvent.PhoneEnded(agency, LegEnd.ANCHOR_ENDED));
        assertThat(scene.dispatch.pressCallKey.press(scene.city, interpreter, new CallKey.CallAgain()).block())
                .isEqualTo(new PressCallKey.Outcome.BackToRoom());
        scene.relay();
        var again = scene.rungFor(LegRole.RESIDENT);
        assertThat(again).isNotEqualTo(resident);
        scene.joins(interpreter);
        scene.joins(again);
        assertThat(scene.state(caller.request())).isEqualTo(RequestState.IN_SESSION);
        assertThat(scene.rungFor(LegRole.AGENCY)).isNotEqualTo(agency);
        assertThat(next(interpreter)).isEqualTo(new NextForLeg.Next.Aside());
    }

    @Test
    void whoAgreedIsWrittenToFromTheLineThatTheyHadCalled() {
        var caller = scene.calls();
        chooses(caller, NUMBER);
        scene.dispatch.agreeToTexts.agree(new AgreeToTexts.Wish(scene.city, caller.anchor(),
                scene.dispatch.stage.lineOf(scene.city))).block();
        scene.hangsUp(caller.anchor());
        scene.hire(1);
        scene.bridges();
        var resident = scene.rungFor(LegRole.RESIDENT);
        scene.tells(resident, new SessionEvent.PhoneEnded(resident, LegEnd.NO_ANSWER));
        assertThat(scene.dispatch.phones.kept(Command.TextResident.class)).isEmpty();
        scene.tells(resident.onceMore(), new SessionEvent.PhoneEnded(resident.onceMore(), LegEnd.NO_ANSWER));
        assertThat(scene.dispatch.phones.kept(Command.TextResident.class)).singleElement()
                .satisfies(text -> assertThat(text.word()).isEqualTo(TextWord.WE_CALLED));
        assertThat(scene.dispatch.phones.kept()).filteredOn(kept -> kept.command() instanceof Command.TextResident)
                .singleElement().satisfies(kept -> assertThat(kept.to().map(PhoneNumber::e164)).contains(NUMBER));
    }

    @Test
    void agreeingFromAPhoneThatIsNotKnownChangesNothing() {
        scene.dispatch.agreeToTexts.agree(new AgreeToTexts.Wish(scene.city,
                scene.dispatch.stage.identities().leg(), scene.dispatch.stage.lineOf(scene.city))).block();
        var caller = scene.calls();
        scene.dispatch.agreeToTexts.agree(new AgreeToTexts.Wish(scene.city, caller.anchor(), "no number")).block();
        assertThat(scene.state(caller.request())).isEqualTo(RequestState.WAITING);
    }

    @Test
    void saidTwiceItIsOnce() {
        var caller = scene.calls();
        assertThat(chooses(caller, NUMBER)).isEqualTo(Outcome.KEPT);
        assertThat(chooses(caller, NUMBER)).isEqualTo(Outcome.KEPT);
        scene.hire(1);
        scene.bridges();
        assertThat(scene.dispatch.phones.kept(Command.Ring.class)).as("they still hear that they are called back")
                .noneMatch(ring -> ring.role() == LegRole.RESIDENT);
        scene.hangsUp(caller.anchor());
        assertThat(scene.dispatch.phones.kept(Command.Ring.class)).filteredOn(ring -> ring.role() == LegRole.RESIDENT)
                .hasSize(1);
    }

    @Test
    void whenAnInterpreterIsOnTheWayItIsTooLate() {
        scene.hire(1);
        var caller = scene.calls();
        scene.accepts(scene.lastOffer());
        assertThat(chooses(caller, NUMBER)).isEqualTo(Outcome.TOO_LATE);
        assertThat(scene.state(caller.request())).isEqualTo(RequestState.CONNECTING);
    }

    @Test
    void whatIsNoNumberIsRefusedAndNothingChanges() {
        var caller = scene.calls();
        assertThat(chooses(caller, "12")).isEqualTo(Outcome.NUMBER_REFUSED);
        scene.hangsUp(caller.anchor());
        assertThat(scene.state(caller.request())).isEqualTo(RequestState.ABANDONED);
    }
}
