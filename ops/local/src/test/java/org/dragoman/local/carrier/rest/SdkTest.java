package org.dragoman.local.carrier.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.twilio.exception.ApiException;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.api.v2010.account.Call;
import com.twilio.rest.api.v2010.account.Conference;
import com.twilio.rest.api.v2010.account.Message;
import com.twilio.rest.api.v2010.account.conference.Participant;
import com.twilio.twiml.VoiceResponse;
import com.twilio.twiml.voice.Dial;
import com.twilio.twiml.voice.Say;
import com.twilio.type.PhoneNumber;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.dragoman.contract.WrongOnPurpose;
import org.dragoman.local.carrier.CarrierSimulator;
import org.dragoman.local.carrier.account.Account;
import org.dragoman.local.carrier.account.Line;
import org.dragoman.local.carrier.config.Carrier;
import org.dragoman.local.carrier.faults.Faults;
import org.dragoman.local.carrier.faults.RestFaults;
import org.dragoman.local.carrier.faults.WebhookFaults;
import org.dragoman.local.carrier.log.CarrierEvent;
import org.dragoman.local.carrier.log.LogEntry;
import org.dragoman.local.carrier.phones.PhoneKind;
import org.dragoman.local.carrier.phones.PhoneRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The published SDK as the customer: what it sends is understood, what it gets it can read, what it is told is signed. */
@SpringBootTest(classes = CarrierSimulator.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = {
    "dragoman.carrier.lines[0].number=+12125550100", "dragoman.carrier.lines[0].voice-url=http://localhost:1/voice",
    "dragoman.carrier.calls-per-second=0", "dragoman.carrier.setup-time=10ms", "dragoman.carrier.speech-speed=50"})
class SdkTest {
    private static final PhoneNumber LINE = new PhoneNumber("+12125550100");
    private static final PhoneNumber ROSE = new PhoneNumber("+12125550141");
    private static final PhoneNumber JEAN = new PhoneNumber("+12125550142");
    private static final int NOT_IN_PROGRESS = 21220;

    @Autowired
    Carrier carrier;
    @Autowired
    Account account;
    @LocalServerPort
    int port;
    CustomerServer customer;
    TwilioRestClient client;

    @BeforeEach
    void start() {
        customer = new CustomerServer(account.authToken());
        client = RebasedClient.of("http://localhost:" + port, account.sid(), account.authToken());
        for (PhoneNumber number : List.of(ROSE, JEAN)) {
            carrier.timeline().run(() -> carrier.phones().add(
                    new PhoneRecord(number.getEndpoint(), "Somebody", PhoneKind.RESIDENT, "nyc", List.of(), null)));
        }
    }

    @AfterEach
    void stop() {
        for (Call call : Call.reader(account.sid()).read(client)) {
            if (Set.of(Call.Status.QUEUED, Call.Status.RINGING, Call.Status.IN_PROGRESS).contains(call.getStatus())) {
                hangUp(call);
            }
        }
        customer.close();
    }

    /** A phone that nobody has ends by itself, perhaps between the list and this. */
    private void hangUp(Call call) {
        try {
            Call.updater(account.sid(), call.getSid()).setStatus(Call.UpdateStatus.COMPLETED).update(client);
        } catch (ApiException over) {
            assertThat(over.getCode()).isEqualTo(NOT_IN_PROGRESS);
        }
    }

    @Test
    void makesACallAndIsToldHowItGoes() {
        customer.says("/brief", new VoiceResponse.Builder().say(new Say.Builder("Hello").build()).build());

        Call call = Call.creator(account.sid(), ROSE, LINE, customer.at("/brief?offer=a%2Bb"))
                .setStatusCallback(customer.at("/status"))
                .setStatusCallbackEvent(List.of("initiated", "ringing", "answered", "completed"))
                .setTimeout(20)
                .create(client);
        assertThat(call.getStatus()).isEqualTo(Call.Status.QUEUED);
        assertThat(call.getQueueTime()).isEqualTo("0");

        answer(ROSE);
        await().until(() -> customer.told("/status").size() == 4);

        assertThat(customer.told()).allMatch(CustomerServer.Told::signed);
        assertThat(customer.told("/status")).extracting(told -> told.form().get("CallStatus"))
                .containsExactlyInAnyOrder("initiated", "ringing", "in-progress", "completed");
        Call ended = Call.fetcher(account.sid(), call.getSid()).fetch(client);
        assertThat(ended.getStatus()).isEqualTo(Call.Status.COMPLETED);
        assertThat(ended.getEndTime()).isNotNull();
    }

    @Test
    void whoeverPicksUpHearsTheDigitsFirst() {
        customer.says("/brief", new VoiceResponse.Builder().say(new Say.Builder("Hello").build()).build());
        var call = Call.creator(account.sid(), JEAN, LINE, customer.at("/brief")).setSendDigits("ww4711#")
                .create(client);
        assertThat(heardBy(call)).isEmpty();
        answer(JEAN);
        await().until(() -> heardBy(call).size() == 2);
        assertThat(heardBy(call)).containsExactly("ww4711#", "Hello");
    }

    @Test
    void whoeverSaidStopIsNotWrittenTo() {
        Line line = account.line(LINE.getEndpoint()).orElseThrow();
        carrier.timeline().run(() -> carrier.messenger().receive(ROSE.getEndpoint(), line, "STOP"));
        await().until(() -> carrier.messenger().isStopped(LINE.getEndpoint(), ROSE.getEndpoint()));
        assertThatThrownBy(() -> Message.creator(ROSE, LINE, "Hello").create(client))
                .isInstanceOfSatisfying(ApiException.class, refused -> {
                    assertThat(refused.getCode()).isEqualTo(21610);
                    assertThat(refused.getStatusCode()).isEqualTo(400);
                });
        assertThat(Message.creator(JEAN, LINE, "Hello").create(client).getSid()).startsWith("SM");
    }

    private List<String> heardBy(Call call) {
        return carrier.log().after(0).stream().map(LogEntry::event).flatMap(event -> switch (event) {
            case CarrierEvent.KeysHeard keys when keys.callSid().equals(call.getSid()) -> Stream.of(keys.digits());
            case CarrierEvent.Heard words when words.callSid().equals(call.getSid()) -> Stream.of(words.words());
            default -> Stream.<String>empty();
        }).toList();
    }

    @Test
    void findsACallByTheTimeOfItsStart() {
        customer.says("/brief", new VoiceResponse.Builder().say(new Say.Builder("Hello").build()).build());
        var call = Call.creator(account.sid(), ROSE, LINE, customer.at("/brief")).create(client);
        answer(ROSE);
        var now = ZonedDateTime.now(ZoneOffset.UTC);

        await().until(() -> startedAfter(now.minusMinutes(5)).contains(call.getSid()));
        assertThat(startedAfter(now.plusMinutes(5))).isEmpty();
    }

    private List<String> startedAfter(ZonedDateTime time) {
        var found = new ArrayList<String>();
        Call.reader(account.sid()).setStartTimeAfter(time).read(client).forEach(call -> found.add(call.getSid()));
        return found;
    }

    @Test
    void bridgesTwoCallsInARoomAndAThirdByLabel() {
        customer.says("/join", new VoiceResponse.Builder().dial(new Dial.Builder().conference(
                new com.twilio.twiml.voice.Conference.Builder("S-1").participantLabel("rose").waitUrl("").build())
                .build()).build());
        Call.creator(account.sid(), ROSE, LINE, customer.at("/join")).create(client);
        answer(ROSE);
        await().until(() -> !carrier.conferences().live().isEmpty());

        Participant invited = Participant.creator(account.sid(), "S-1", LINE, JEAN).setLabel("jean")
                .setConferenceStatusCallback(customer.at("/never")).create(client);
        assertThat(invited.getStatus()).isIn(Participant.Status.QUEUED, Participant.Status.CONNECTING);
        assertThat(invited.getLabel()).isEqualTo("jean");
        answer(JEAN);

        String room = invited.getConferenceSid();
        await().until(() -> Participant.reader(account.sid(), room).read(client).getPageSize() >= 0
                && Conference.fetcher(account.sid(), room).fetch(client)
                        .getStatus() == Conference.Status.IN_PROGRESS);
        Participant held = Participant.updater(account.sid(), room, "rose").setHold(true)
                .setHoldUrl(customer.at("/hold")).update(client);
        assertThat(held.getHold()).isTrue();

        Conference.updater(account.sid(), room).setStatus(Conference.UpdateStatus.COMPLETED).update(client);
        await().until(() -> carrier.phones().find(JEAN.getEndpoint()).orElseThrow().call() == null);
        assertThat(Conference.fetcher(account.sid(), room).fetch(client).getReasonConferenceEnded())
                .isEqualTo(Conference.ReasonConferenceEnded.CONFERENCE_ENDED_VIA_API);
    }

    @Test
    @WrongOnPurpose
    void refusesInTheCarriersOwnForm() {
        assertRefused(20003, () -> Call.reader(account.sid())
                .read(RebasedClient.of("http://localhost:" + port, account.sid(), "wrong")).iterator().next());
        assertRefused(21211, () -> Call.creator(account.sid(), new PhoneNumber("hello"), LINE, customer.at("/x"))
                .create(client));
        assertRefused(21210, () -> Call.creator(account.sid(), ROSE, JEAN, customer.at("/x")).create(client));
        assertRefused(20404, () -> Call.fetcher(account.sid(), "CA00000000000000000000000000000000").fetch(client));
    }

    @Test
    void anEndedCallCannotBeChanged() {
        Call call = Call.creator(account.sid(), new PhoneNumber("+12125559999"), LINE, customer.at("/x"))
                .create(client);
        await().until(() -> Call.fetcher(account.sid(), call.getSid()).fetch(client)
                .getStatus() == Call.Status.FAILED);

        assertRefused(21220, () -> Call.updater(account.sid(), call.getSid())
                .setStatus(Call.UpdateStatus.COMPLETED).update(client));
    }

    @Test
    void listsInPages() {
        for (int i = 0; i < 5; i++) {
            Call.creator(account.sid(), new PhoneNumber("+1646555010" + i), LINE, customer.at("/x")).create(client);
        }
        assertThat(Call.reader(account.sid()).pageSize(2).limit(5).read(client)).hasSize(5);
        assertThat(Call.reader(account.sid()).setTo(new PhoneNumber("+16465550103")).read(client)).hasSize(1);
    }

    @Test
    void answersLateOrNotAtAllButHasDoneIt() {
        order(new RestFaults("POST", 0, 0, 1, 0, 1));
        assertRefused(20500, () -> Call.creator(account.sid(), ROSE, LINE, customer.at("/x")).create(
                RebasedClient.once("http://localhost:" + port, account.sid(), account.authToken())));
        assertThat(
                Call.reader(account.sid()).setTo(ROSE).setStatus(Call.Status.QUEUED).read(client).iterator().hasNext()
                        || Call.reader(account.sid()).setTo(ROSE).setStatus(Call.Status.RINGING).read(client).iterator()
                                .hasNext())
                .isTrue();

        order(new RestFaults("POST", 1, 0, 0, 0, 0));
        assertRefused(20429, () -> Call.creator(account.sid(), JEAN, LINE, customer.at("/x")).create(
                RebasedClient.once("http://localhost:" + port, account.sid(), account.authToken())));
        order(RestFaults.NONE);
        assertThat(Call.reader(account.sid()).setTo(JEAN).setStatus(Call.Status.RINGING).read(client)).isEmpty();
    }

    @Test
    void sendsTextMessages() {
        Message message = Message.creator(account.sid(), ROSE, LINE, "Your interpreter is ready")
                .setStatusCallback(customer.at("/sms")).create(client);
        assertThat(message.getStatus()).isEqualTo(Message.Status.QUEUED);
        await().until(() -> Message.fetcher(account.sid(), message.getSid()).fetch(client)
                .getStatus() == Message.Status.DELIVERED);
        assertThat(Message.reader(account.sid()).setDateSentAfter(ZonedDateTime.now(ZoneOffset.UTC).minusMinutes(1))
                .read(client)).as("by the time, without the number in an address")
                .anyMatch(sent -> sent.getSid().equals(message.getSid()) && sent.getTo().equals(ROSE.toString()));
        await().until(() -> customer.told("/sms").size() == 2);
        assertThat(customer.told("/sms")).allMatch(CustomerServer.Told::signed);
    }

    private void order(RestFaults faults) {
        carrier.faults().plan(new Faults.Plan(WebhookFaults.NONE, faults));
    }

    private static void assertRefused(int code, org.assertj.core.api.ThrowableAssert.ThrowingCallable request) {
        assertThatThrownBy(request).isInstanceOfSatisfying(ApiException.class,
                refused -> assertThat(refused.getCode()).isEqualTo(code));
    }

    private void answer(PhoneNumber number) {
        await().until(() -> carrier.phones().find(number.getEndpoint())
                .map(phone -> phone.state() == org.dragoman.local.carrier.phones.Phone.State.RINGING).orElse(false));
        carrier.timeline().run(() -> carrier.hand().answer(carrier.phones().find(number.getEndpoint()).orElseThrow()));
    }
}
