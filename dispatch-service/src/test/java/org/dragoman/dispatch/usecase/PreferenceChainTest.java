package org.dragoman.dispatch.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dragoman.dispatch.domain.interpreter.Availability;
import org.dragoman.dispatch.domain.interpreter.DoNotSend;
import org.dragoman.dispatch.domain.ladder.Ladder;
import org.dragoman.dispatch.domain.ladder.Rung;
import org.dragoman.dispatch.domain.request.Gender;
import org.dragoman.dispatch.domain.request.Preference;
import org.dragoman.dispatch.domain.request.Preferences;
import org.dragoman.dispatch.domain.request.RequestId;
import org.dragoman.dispatch.domain.request.RequestState;
import org.dragoman.dispatch.domain.request.SubjectDomain;
import org.dragoman.dispatch.domain.session.Timing;
import org.dragoman.dispatch.port.Hire;
import org.dragoman.dispatch.port.Stage;
import org.dragoman.dispatch.usecase.AnswerOffer.Outcome;
import org.junit.jupiter.api.Test;

/** Somebody in particular is waited for, as long as the ladder lets it be; somebody unwanted never comes. */
class PreferenceChainTest {

    private static final Duration A_WHILE = Duration.ofSeconds(20);

    private final Scene scene = new Scene(new Ladder(List.of(new Rung(Duration.ZERO, 1),
            new Rung(A_WHILE, 1, Set.of(Preference.values())))));

    private RequestId asks(Preferences preferences) {
        var ask = new AskWith(scene.anAsk(preferences.toString())).preferences(preferences);
        return ((Answer.Accepted) scene.asks(ask)).admitted().request();
    }

    private static Preferences aWoman(Set<Preference> required) {
        return new Preferences(Optional.empty(), Optional.of(Gender.FEMALE), Optional.empty(), required,
                Optional.empty());
    }

    private static Preferences known(String number, Set<Preference> required) {
        return new Preferences(Optional.of(number), Optional.empty(), Optional.empty(), required, Optional.empty());
    }

    @Test
    void whatIsRequiredIsWaitedForUntilTheRungThatDropsIt() {
        scene.hire(1);
        var request = asks(aWoman(Set.of(Preference.GENDER)));
        scene.waits(A_WHILE.minusMillis(1));
        assertThat(scene.state(request)).isEqualTo(RequestState.WAITING);
        scene.waits(Duration.ofMillis(1));
        assertThat(scene.state(request)).isEqualTo(RequestState.RINGING);
    }

    @Test
    void whoFitsIsAskedAtOnceWhenFree() {
        scene.hire(1);
        var request = asks(aWoman(Set.of(Preference.GENDER)));
        var woman = scene.hire(Hire.aCreoleSpeaker(2).of(Gender.FEMALE));
        assertThat(scene.state(request)).isEqualTo(RequestState.RINGING);
        assertThat(scene.availability(woman)).isEqualTo(Availability.OFFERED);
    }

    @Test
    void whatIsOnlyPreferredExcludesNobody() {
        scene.hire(1);
        var woman = scene.hire(Hire.aCreoleSpeaker(2).of(Gender.FEMALE));
        asks(aWoman(Set.of()));
        assertThat(scene.availability(woman)).as("before the longest idle").isEqualTo(Availability.OFFERED);
        assertThat(scene.state(asks(aWoman(Set.of(Preference.GENDER))))).isEqualTo(RequestState.WAITING);
    }

    @Test
    void aKnownInterpreterWhoIsInACallIsWaitedFor() {
        var known = scene.hire(1);
        var first = scene.calls();
        scene.bridges();
        var other = scene.hire(2);
        var request = asks(known("1", Set.of(Preference.KNOWN)));
        assertThat(scene.state(request)).isEqualTo(RequestState.WAITING);
        assertThat(scene.availability(other)).isEqualTo(Availability.AVAILABLE);
        scene.hangsUp(first.anchor());
        scene.waits(Timing.DEFAULT.wrapUp());
        assertThat(scene.availability(known)).isEqualTo(Availability.OFFERED);
        assertThat(scene.state(request)).isEqualTo(RequestState.RINGING);
    }

    @Test
    void aNumberThatNamesNobodyIsNotWaitedFor() {
        var answer = scene.asks(new AskWith(scene.anAsk("nobody")).preferences(known("4711", Set.of())));
        assertThat(answer).isInstanceOfSatisfying(Answer.BadField.class,
                bad -> assertThat(bad.field()).isEqualTo("preferences.knownInterpreter"));
    }

    @Test
    void thePageOfThePoolHidesNoKnownInterpreter() {
        for (int number = 1; number <= 60; number++) {
            scene.dispatch.stage.hire(scene.city, Hire.aCreoleSpeaker(number));
        }
        scene.waits(Duration.ofSeconds(1));
        var known = scene.hire(61);
        asks(known("61", Set.of()));
        assertThat(scene.availability(known)).isEqualTo(Availability.OFFERED);
    }

    @Test
    void theOnlyOneWhoMayIsFoundBehindAPageOfThoseWhoMayNot() {
        for (int number = 1; number <= 60; number++) {
            scene.dispatch.stage.hire(scene.city, Hire.aCreoleSpeaker(number));
        }
        scene.waits(Duration.ofSeconds(1));
        scene.dispatch.stage.accept(scene.city, SubjectDomain.GENERAL, Set.of("court"));
        var court = scene.hire(Hire.aCreoleSpeaker(61).ofKind("court", SubjectDomain.LEGAL));
        scene.calls();
        assertThat(scene.availability(court)).isEqualTo(Availability.OFFERED);
    }

    @Test
    void whoIsNotToBeSentIsNotAskedAndAfterwardsAtOnce() {
        var person = scene.hire(1);
        var entry = new DoNotSend(person, Stage.AGENCY, Optional.empty());
        var supervisor = Scene.supervisorOf(scene.city);
        scene.dispatch.barFromPlace.bar(supervisor, entry, DoNotSend.Reason.RESIDENT_ASKED).block();
        var call = scene.calls();
        assertThat(scene.state(call.request())).isEqualTo(RequestState.WAITING);
        scene.dispatch.liftBar.lift(supervisor, entry).block();
        assertThat(scene.state(call.request())).isEqualTo(RequestState.RINGING);
        assertThat(scene.dispatch.audit.noted()).containsExactly("account:sam DO_NOT_SEND hra resident_asked",
                "account:sam SEND_AGAIN hra");
    }

    @Test
    void whoIsBarredWhileThePhoneRingsIsRefusedAtPressOneAndSomebodyElseIsAsked() {
        var person = scene.hire(1);
        var other = scene.hire(2);
        scene.calls();
        var ring = scene.lastOffer();
        scene.dispatch.barFromPlace.bar(Scene.supervisorOf(scene.city),
                new DoNotSend(person, Stage.AGENCY, Optional.of(Stage.SITE)), DoNotSend.Reason.AGENCY_ASKED).block();
        assertThat(scene.accepts(ring)).isNotEqualTo(Outcome.JOIN);
        assertThat(scene.availability(other)).isEqualTo(Availability.OFFERED);
    }
}
