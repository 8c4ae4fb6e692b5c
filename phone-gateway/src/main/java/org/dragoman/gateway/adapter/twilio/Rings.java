package org.dragoman.gateway.adapter.twilio;

import com.twilio.http.HttpMethod;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.api.v2010.account.Call;
import com.twilio.rest.api.v2010.account.conference.Participant;
import com.twilio.type.PhoneNumber;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.dragoman.gateway.domain.script.Position;
import org.dragoman.gateway.domain.words.Sentence;
import org.dragoman.gateway.port.Carrier.Placement;
import org.dragoman.gateway.port.PaceQueue.Claim.Ring;

/**
 * Makes phones ring. An offer is a call that asks for a key before anything is bridged, so that a voicemail never greets
 * a resident; so is a call to somebody who asked for it. Everybody else is called right into the room.
 */
final class Rings {

    /** Ringing is the first: that an end is not the first report of a call says that it rang. */
    private static final List<String> CALL_EVENTS = List.of("ringing", "answered", "completed");
    private static final List<String> ROOM_EVENTS = List.of("start", "end", "join", "leave");

    private final Addresses addresses;

    Rings(Addresses addresses) {
        this.addresses = addresses;
    }

    Placement place(TwilioRestClient twilio, Ring ring) {
        try {
            return new Placement.Placed(ring.opening().map(start -> ask(twilio, ring, start))
                    .orElseGet(() -> invite(twilio, ring)));
        } catch (RuntimeException failure) {
            return Refusals.placement(failure);
        }
    }

    private String ask(TwilioRestClient twilio, Ring ring, Position start) {
        var call = Call.creator(number(ring.to()), number(ring.callerId()), URI.create(to(ring, start)))
                .setMethod(HttpMethod.POST)
                .setStatusCallback(addresses.callStatus(ring.leg()))
                .setStatusCallbackMethod(HttpMethod.POST)
                .setStatusCallbackEvent(CALL_EVENTS)
                .setTimeout(ring.ringSeconds());
        ring.sendDigits().ifPresent(digits -> call.setSendDigits(digits.keys()));
        return call.create(twilio).getSid();
    }

    private String invite(TwilioRestClient twilio, Ring ring) {
        var anchor = ring.plan().anchor();
        return Participant.creator(ring.plan().room(), number(ring.callerId()), number(ring.to()))
                .setLabel(ring.leg().id().toString())
                .setEarlyMedia(true)
                .setTimeout(ring.ringSeconds())
                .setBeep("false")
                .setStartConferenceOnEnter(!anchor)
                .setEndConferenceOnExit(anchor)
                .setWaitUrl(to(ring, new Position.Waiting(ring.plan().language(), Sentence.INTERPRETER_COMING)))
                .setWaitMethod(HttpMethod.POST)
                .setJitterBufferSize("small")
                .setMaxParticipants(Twiml.MAX_PARTICIPANTS)
                .setStatusCallback(addresses.callStatus(ring.leg()))
                .setStatusCallbackMethod(HttpMethod.POST)
                .setStatusCallbackEvent(CALL_EVENTS)
                .setConferenceStatusCallback(addresses.roomStatus(ring.leg().city()))
                .setConferenceStatusCallbackMethod(HttpMethod.POST)
                .setConferenceStatusCallbackEvent(ROOM_EVENTS)
                .create(twilio)
                .getCallSid();
    }

    private String to(Ring ring, Position position) {
        return addresses.to(position, Optional.of(ring.leg().city()));
    }

    private static PhoneNumber number(org.dragoman.gateway.domain.PhoneNumber number) {
        return new PhoneNumber(number.e164());
    }
}
