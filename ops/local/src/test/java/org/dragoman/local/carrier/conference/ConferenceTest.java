package org.dragoman.local.carrier.conference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dragoman.local.carrier.TestCarrier.DESK;
import static org.dragoman.local.carrier.TestCarrier.HOST;
import static org.dragoman.local.carrier.TestCarrier.JEAN;
import static org.dragoman.local.carrier.TestCarrier.ROSE;

import java.net.URI;
import java.time.Duration;
import org.dragoman.local.carrier.TestCarrier;
import org.dragoman.local.carrier.call.CallOrder;
import org.dragoman.local.carrier.call.CallStatus;
import org.dragoman.local.carrier.call.Direction;
import org.dragoman.local.carrier.log.CarrierEvent;
import org.dragoman.local.carrier.phones.Phone;
import org.dragoman.local.carrier.script.Instructions;
import org.dragoman.local.carrier.twiml.Verb;
import org.dragoman.local.carrier.webhook.Endpoint;
import org.dragoman.local.carrier.webhook.Subscription;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ConferenceTest {
    private final TestCarrier test = TestCarrier.unhurried();

    @BeforeEach
    void pages() {
        test.customer.says("/voice", """
                <Dial><Conference startConferenceOnEnter="false" endConferenceOnExit="true" waitUrl="/wait"
                  participantLabel="resident" statusCallback="/room-status"
                  statusCallbackEvent="start end join leave hold modify announcement">S-1</Conference></Dial>
                <Say>You are out.</Say>""")
                .says("/wait", "<Say>Please hold.</Say><Pause length=\"2\"/><Redirect/>")
                .says("/join", "<Dial><Conference participantLabel=\"interpreter\" statusCallback=\"/never\""
                        + " statusCallbackEvent=\"join\">S-1</Conference></Dial><Say>Thank you.</Say>")
                .says("/hold", "<Say>On hold.</Say>").says("/told", "<Say>One is missing.</Say>");
    }

    @Test
    void whoeverWaitsHearsTheWaitingWordsUntilSomebodyStartsIt() {
        test.dialLine(ROSE);
        test.time.passSeconds(7);
        assertThat(test.heard(ROSE)).containsOnly("Please hold.").hasSizeGreaterThan(2);
        assertThat(room().status()).isEqualTo(ConferenceStatus.INIT);

        int before = test.heard(ROSE).size();
        test.ringAndAnswer(JEAN, "/join");
        test.time.passSeconds(10);
        assertThat(room().status()).isEqualTo(ConferenceStatus.IN_PROGRESS);
        assertThat(test.heard(ROSE)).hasSizeLessThanOrEqualTo(before + 1);
        assertThat(room().hears(member("resident"), member("interpreter"))).isTrue();
    }

    @Test
    void theFirstInTheRoomSaysWhoIsToldAndOfWhat() {
        together();
        test.hangUp(ROSE);

        assertThat(test.customer.told("/room-status", "StatusCallbackEvent")).containsExactly("participant-join",
                "participant-join", "conference-start", "participant-leave", "participant-leave", "conference-end");
        assertThat(test.customer.told("/room-status", "SequenceNumber"))
                .containsExactly("0", "1", "2", "3", "4", "5");
        assertThat(test.customer.asked("/never")).isEmpty();
        assertThat(test.customer.asked("/room-status").getFirst().form()).containsEntry("ParticipantLabel", "resident")
                .containsEntry("EndConferenceOnExit", "true").containsEntry("FriendlyName", "S-1");
    }

    @Test
    void theEnderEndsItForAllAndTheOthersGoOn() {
        together();
        test.hangUp(ROSE);

        assertThat(test.each(CarrierEvent.Left::reason)).containsExactly("participant_hung_up",
                "moderator_ended_conference");
        assertThat(test.customer.asked("/room-status").getLast().form())
                .containsEntry("ReasonConferenceEnded", "participant-with-end-conference-on-exit-left")
                .containsEntry("ParticipantLabelEndingConference", "resident");
        assertThat(test.heard(JEAN)).containsExactly("Thank you.");
    }

    @Test
    void theRestStayInSilenceWhenAnotherLeaves() {
        together();
        int heard = test.heard(ROSE).size();
        test.hangUp(JEAN);
        test.time.passSeconds(10);

        assertThat(room().participants()).hasSize(1);
        assertThat(test.heard(ROSE)).hasSize(heard);
        test.hangUp(ROSE);
        assertThat(test.carrier.conferences().live()).isEmpty();
    }

    @Test
    void aTakenLabelIsTurnedAway() {
        together();
        test.ringAndAnswer(DESK, "/join");

        assertThat(test.warnings()).containsExactly(16025);
        assertThat(test.heard(DESK)).containsExactly("Thank you.");
        assertThat(room().participants()).hasSize(2);
    }

    @Test
    void onHoldOneHearsTheHoldWordsAndNobodyElse() {
        together();
        test.carrier.rooms().control().hold(room(), member("resident"),
                new Verb.FromUrl(Endpoint.post(URI.create(HOST + "/hold"))));
        test.time.passSeconds(0.1);

        assertThat(test.heard(ROSE)).last().isEqualTo("On hold.");
        assertThat(room().hears(member("resident"), member("interpreter"))).isFalse();
        assertThat(room().hears(member("interpreter"), member("resident"))).isFalse();
        test.carrier.rooms().control().resume(room(), member("resident"));
        test.time.passSeconds(0.1);
        assertThat(room().hears(member("interpreter"), member("resident"))).isTrue();
        assertThat(test.customer.told("/room-status", "StatusCallbackEvent")).endsWith("participant-hold",
                "participant-unhold");
    }

    @Test
    void anAnnouncementIsForOneAndItsEndIsTold() {
        together();
        test.carrier.rooms().control().announce(room(), member("resident"),
                Endpoint.post(URI.create(HOST + "/told")));
        test.time.passSeconds(3);

        assertThat(test.heard(ROSE)).last().isEqualTo("One is missing.");
        assertThat(test.heard(JEAN)).isEmpty();
        assertThat(test.customer.told("/room-status", "StatusCallbackEvent")).last().isEqualTo("announcement-end");
    }

    @Test
    void withoutItsWaitingWordsTheRoomIsNotEstablished() {
        test.customer.says("/wait", "<Say>unclosed");
        test.dialLine(ROSE);
        test.time.passSeconds(0.1);
        assertThat(test.heard(ROSE)).containsExactly("You are out.");
        assertThat(test.carrier.conferences().live()).isEmpty();
    }

    @Test
    void onceEstablishedItOutlivesTheServer() {
        test.dialLine(ROSE);
        test.time.passSeconds(1);
        test.customer.goesAway(true);
        test.time.passSeconds(60);
        assertThat(test.phone(ROSE).state()).isEqualTo(Phone.State.TALKING);

        test.customer.goesAway(false);
        test.ringAndAnswer(JEAN, "/join");
        assertThat(room().hears(member("resident"), member("interpreter"))).isTrue();
    }

    @Test
    void oneWhoIsCalledInIsBridgedOnPickingUp() {
        together();
        invite(DESK, "agency");
        assertThat(room().invitation("agency")).isPresent();
        test.time.passSeconds(1);
        test.carrier.hand().answer(test.phone(DESK));
        test.time.passSeconds(0.1);

        assertThat(room().participants()).hasSize(3);
        assertThat(room().hears(member("agency"), member("resident"))).isTrue();
        test.hangUp(ROSE);
        assertThat(test.phone(DESK).state()).isEqualTo(Phone.State.IDLE);
    }

    @Test
    void oneWhoIsCalledInVainIsToldOf() {
        together();
        invite(DESK, "agency");
        test.time.passSeconds(30);

        assertThat(test.customer.asked("/room-status").getLast().form())
                .containsEntry("StatusCallbackEvent", "participant-leave")
                .containsEntry("ReasonParticipantLeft", "participant_add_failed")
                .containsEntry("ParticipantCallStatus", "no-answer").containsEntry("ParticipantLabel", "agency");
        assertThat(room().participants()).hasSize(2);
    }

    @Test
    void aCallSentElsewhereLeavesTheRoomAndIsNotHungUp() {
        together();
        test.carrier.scripts().run(member("interpreter").call(), new Instructions.Inline(
                "<Response><Pause length=\"60\"/></Response>"));
        test.time.passSeconds(1);

        assertThat(test.each(CarrierEvent.Left::reason)).containsExactly("participant_updated_via_api");
        assertThat(test.phone(JEAN).state()).isEqualTo(Phone.State.TALKING);
        assertThat(test.heard(JEAN)).isEmpty();
    }

    @Test
    void theStarLeadsOutOfTheRoomWhereItIsAskedFor() {
        test.customer.says("/join", "<Dial hangupOnStar=\"true\" action=\"/out\"><Conference"
                + " participantLabel=\"interpreter\">S-1</Conference></Dial>")
                .says("/out", "<Gather action=\"/out\" numDigits=\"1\"><Say>Press a key.</Say></Gather>");
        together();
        test.press(JEAN, "1");
        test.press(ROSE, "*");
        assertThat(room().participants()).hasSize(2);
        test.press(JEAN, "*");
        test.time.passSeconds(1);

        assertThat(room().participants()).hasSize(1);
        assertThat(test.phone(JEAN).state()).isEqualTo(Phone.State.TALKING);
        assertThat(test.customer.asked("/out").getLast().form()).containsEntry("DialCallStatus", "answered");
        assertThat(test.customer.asked("/room-status").getLast().form())
                .containsEntry("StatusCallbackEvent", "participant-leave")
                .containsEntry("ParticipantCallStatus", "in-progress");
        assertThat(test.heard(JEAN)).containsExactly("Press a key.");
        assertThat(test.warnings()).isEmpty();
    }

    @Test
    void theAccountCanEndItAndEveryCallGoesOn() {
        together();
        test.carrier.rooms().exit().endAll(room());
        test.time.passSeconds(0.1);

        assertThat(test.heard(ROSE)).last().isEqualTo("You are out.");
        assertThat(test.heard(JEAN)).containsExactly("Thank you.");
        assertThat(test.customer.asked("/room-status").getLast().form()).containsEntry("ReasonConferenceEnded",
                "conference-ended-via-api");
    }

    @Test
    void aRingThatWasTooLateOpensNoOldRoom() {
        together();
        var invitation = invite(DESK, "agency");
        test.time.passSeconds(1);
        String old = room().sid();
        test.hangUp(ROSE);
        test.carrier.hand().answer(test.phone(DESK));
        test.time.passSeconds(0.1);

        assertThat(room().sid()).isNotEqualTo(old);
        assertThat(invitation.call().status()).isEqualTo(CallStatus.IN_PROGRESS);
    }

    private void together() {
        test.dialLine(ROSE);
        test.ringAndAnswer(JEAN, "/join");
        assertThat(room().participants()).hasSize(2);
    }

    private Invitation invite(String number, String label) {
        Verb.Room room = new Verb.Room("S-1", label, false, true, false, 250, new Verb.HoldMusic(), null);
        Subscription none = null;
        return test.carrier.rooms().inviter().invite(room, whenAnswered -> new CallOrder(Direction.OUTBOUND_API,
                TestCarrier.LINE, number, null, none, null, Duration.ofSeconds(20), true, whenAnswered));
    }

    private Conference room() {
        return test.carrier.conferences().open("S-1").orElseThrow();
    }

    private Participant member(String label) {
        return room().participant(label).orElseThrow();
    }
}
