package org.dragoman.gateway.adapter.twilio;

import com.twilio.http.HttpMethod;
import com.twilio.twiml.TwiML;
import com.twilio.twiml.VoiceResponse;
import com.twilio.twiml.voice.Conference;
import com.twilio.twiml.voice.Dial;
import com.twilio.twiml.voice.Gather;
import com.twilio.twiml.voice.Hangup;
import com.twilio.twiml.voice.Number;
import com.twilio.twiml.voice.Pause;
import com.twilio.twiml.voice.Play;
import com.twilio.twiml.voice.Redirect;
import com.twilio.twiml.voice.Say;
import java.util.List;
import java.util.Optional;
import org.dragoman.gateway.domain.CityId;
import org.dragoman.gateway.domain.Language;
import org.dragoman.gateway.domain.script.Position;
import org.dragoman.gateway.domain.script.Script;
import org.dragoman.gateway.domain.script.Seat;
import org.dragoman.gateway.domain.script.Step;
import org.dragoman.gateway.domain.words.Sentence;
import org.dragoman.gateway.domain.words.Utterance;
import org.dragoman.gateway.voice.Speech;
import org.dragoman.gateway.voice.Voices;

/** Writes scripts as TwiML, in the voices of one city. */
final class Twiml {

    private static final Language ENGLISH = new Language("en");
    /** Small: 150 to 200 ms of delay instead of up to a second, because people interrupt each other here. */
    private static final Conference.JitterBufferSize DELAY = Conference.JitterBufferSize.SMALL;
    static final int MAX_PARTICIPANTS = 6;
    private static final int BACKUP_RINGS_SECONDS = 30;

    private final Voices voices;
    private final Addresses addresses;
    private final Optional<CityId> city;

    Twiml(Voices voices, Addresses addresses, Optional<CityId> city) {
        this.voices = voices;
        this.addresses = addresses;
        this.city = city;
    }

    String write(Script script) {
        var response = new VoiceResponse.Builder();
        script.steps().forEach(step -> add(response, step));
        return response.build().toXml();
    }

    private void add(VoiceResponse.Builder response, Step step) {
        switch (step) {
            case Step.Speak(var utterance) -> speak(response, utterance);
            case Step.Ask ask -> response.gather(gather(ask));
            case Step.TypeIn typeIn -> response.gather(gather(typeIn));
            case Step.Pause(var seconds) -> response.pause(new Pause.Builder().length(seconds).build());
            case Step.GoTo(var position) ->
                response.redirect(new Redirect.Builder(to(position)).method(HttpMethod.POST).build());
            case Step.DialBackup dial -> response.dial(backup(dial));
            case Step.Enter(var seat) -> response.dial(room(seat));
            case Step.HangUp() -> response.hangup(new Hangup.Builder().build());
        }
    }

    private void speak(VoiceResponse.Builder response, Utterance utterance) {
        switch (voiced(utterance)) {
            case Say say -> response.say(say);
            case Play play -> response.play(play);
            case TwiML other -> throw new IllegalStateException("Neither said nor played");
        }
    }

    /** English where an address names a language that this version has no words for: a line is never silent. */
    private TwiML voiced(Utterance utterance) {
        var speech = voices.speech(city, utterance)
                .or(() -> voices.speech(city, utterance.in(ENGLISH)))
                .orElseThrow(() -> new IllegalStateException("Nothing to say in " + utterance.language()));
        return switch (speech) {
            case Speech.Spoken(var text, var by) -> CarrierVoices.say(text, by);
            case Speech.Played(var path) -> new Play.Builder(addresses.recording(path)).build();
        };
    }

    private String to(Position position) {
        return addresses.to(position, city);
    }

    private Gather gather(Step.Ask ask) {
        var gather = new Gather.Builder()
                .inputs(Gather.Input.DTMF)
                .numDigits(ask.digits())
                .timeout(ask.waitSeconds())
                .action(to(ask.onKey()))
                .method(HttpMethod.POST);
        ask.utterances().forEach(utterance -> {
            switch (voiced(utterance)) {
                case Say say -> gather.say(say);
                case Play play -> gather.play(play);
                case TwiML other -> throw new IllegalStateException("Neither said nor played");
            }
        });
        return gather.build();
    }

    private Gather gather(Step.TypeIn typeIn) {
        var gather = new Gather.Builder()
                .inputs(Gather.Input.DTMF)
                .numDigits(typeIn.mostDigits())
                .timeout(typeIn.waitSeconds())
                .finishOnKey("#")
                .actionOnEmptyResult(true)
                .action(to(typeIn.onKeys()))
                .method(HttpMethod.POST);
        typeIn.utterances().forEach(utterance -> {
            switch (voiced(utterance)) {
                case Say say -> gather.say(say);
                case Play play -> gather.play(play);
                case TwiML other -> throw new IllegalStateException("Neither said nor played");
            }
        });
        return gather.build();
    }

    private Dial backup(Step.DialBackup dial) {
        return new Dial.Builder()
                .timeout(BACKUP_RINGS_SECONDS)
                .action(to(dial.after()))
                .method(HttpMethod.POST)
                .number(new Number.Builder(dial.backup().e164()).build())
                .build();
    }

    /** Only the anchor stands in line. */
    private static Position waiting(Seat seat) {
        return seat.anchor()
                ? new Position.InLine(seat.leg(), seat.words(), seat.first(), seat.mayLetGo())
                : new Position.Waiting(seat.words(), Sentence.INTERPRETER_COMING);
    }

    private Dial room(Seat seat) {
        var conference = new Conference.Builder(seat.room())
                .startConferenceOnEnter(!seat.anchor())
                .endConferenceOnExit(seat.anchor())
                .beep(Conference.Beep.FALSE)
                .participantLabel(seat.leg().id().toString())
                .jitterBufferSize(DELAY)
                .maxParticipants(MAX_PARTICIPANTS)
                .waitUrl(to(waiting(seat)))
                .waitMethod(HttpMethod.POST)
                .statusCallback(addresses.roomStatus(seat.leg().city()))
                .statusCallbackMethod(HttpMethod.POST)
                .statusCallbackEvents(List.of(Conference.Event.START, Conference.Event.END, Conference.Event.JOIN,
                        Conference.Event.LEAVE))
                .build();
        var dial = new Dial.Builder()
                .action(to(new Position.Fallen(seat.leg(), seat.words(), 0)))
                .method(HttpMethod.POST)
                .conference(conference);
        // No keys are gathered in a conference: the star leads out of it, to the action.
        return seat.untilStar() ? dial.hangupOnStar(true).build() : dial.build();
    }
}
