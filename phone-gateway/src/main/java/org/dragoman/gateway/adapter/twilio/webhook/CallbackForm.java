package org.dragoman.gateway.adapter.twilio.webhook;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.UUID;
import org.dragoman.gateway.domain.CityId;
import org.dragoman.gateway.domain.LegKey;
import org.dragoman.gateway.domain.call.LegSignal;
import org.dragoman.gateway.domain.call.LegSignal.Outcome;
import org.dragoman.gateway.domain.call.RoomStay;
import org.dragoman.gateway.domain.callback.CarrierReport;
import org.dragoman.gateway.domain.callback.CarrierReport.Source;
import org.dragoman.gateway.domain.callback.Progress;
import org.springframework.util.MultiValueMap;

/** The allow-listed parse of a status or conference callback: everything else in it is never looked at. */
final class CallbackForm {

    private final MultiValueMap<String, String> form;
    private final Optional<String> idempotencyToken;
    private final Clock clock;

    CallbackForm(MultiValueMap<String, String> form, Optional<String> idempotencyToken, Clock clock) {
        this.form = form;
        this.idempotencyToken = idempotencyToken;
        this.clock = clock;
    }

    /** Empty when it names no call. */
    Optional<CarrierReport> aboutCall(LegKey leg) {
        return callSid().map(sid -> new CarrierReport(leg, dedupeKey(sid), Source.CALL, sid, callProgress(),
                sequence(), at()));
    }

    /** Empty when it is about the room as a whole, or about a participant who is none of our legs. */
    Optional<CarrierReport> aboutParticipant(CityId city) {
        return text("ParticipantLabel").flatMap(CallbackForm::uuid)
                .flatMap(leg -> callSid().flatMap(sid -> plain("ConferenceSid").map(room -> new CarrierReport(
                        new LegKey(city, leg), dedupeKey(room), Source.CONFERENCE, sid, roomProgress(room),
                        sequence(), at()))));
    }

    Optional<String> callSid() {
        return plain("CallSid");
    }

    boolean saysCallIsOver() {
        return callProgress() instanceof Progress.Signal(LegSignal.Over over);
    }

    private Progress callProgress() {
        return switch (text("CallStatus").orElse("")) {
            case "queued", "initiated" -> new Progress.Ignored();
            case "ringing" -> signal(new LegSignal.Rings());
            case "in-progress", "answered" -> signal(new LegSignal.Answered());
            case "completed" -> over(Outcome.COMPLETED);
            case "busy" -> over(Outcome.BUSY);
            case "no-answer" -> over(Outcome.NO_ANSWER);
            case "failed" -> over(Outcome.FAILED);
            case "canceled" -> over(Outcome.CANCELED);
            default -> new Progress.Unknown();
        };
    }

    private Progress roomProgress(String conferenceSid) {
        var stay = Optional.of(new RoomStay(conferenceSid, sequence(), at()));
        return switch (text("StatusCallbackEvent").orElse("")) {
            case "participant-join" -> signal(new LegSignal.Joined(stay));
            case "participant-leave" -> leave(stay);
            case "conference-start", "conference-end", "participant-mute", "participant-unmute", "participant-hold",
                    "participant-unhold", "participant-modify", "participant-speech-start",
                    "participant-speech-stop", "announcement-end", "announcement-fail" ->
                new Progress.Ignored();
            default -> new Progress.Unknown();
        };
    }

    private Progress leave(Optional<RoomStay> stay) {
        return switch (text("ReasonParticipantLeft").orElse("")) {
            // It was never in: its own call status tells how it failed.
            case "participant_add_failed" -> new Progress.Ignored();
            case "conference_ended_via_api", "moderator_ended_conference" -> signal(new LegSignal.Left(stay, true));
            default -> signal(new LegSignal.Left(stay, false));
        };
    }

    /** The carrier counts what we ask it to report, from 0, and before an end in vain that is the ringing alone. */
    private Progress over(Outcome outcome) {
        return signal(new LegSignal.Over(outcome, sequence() > 0));
    }

    private static Progress signal(LegSignal signal) {
        return new Progress.Signal(signal);
    }

    /** The carrier's own count where it counts (it is in the first attempt and in each repetition), else its token. */
    private String dedupeKey(String of) {
        return number()
                .map(number -> of + ":" + plain("CallbackSource").or(() -> plain("StatusCallbackEvent")).orElse("")
                        + ":" + number)
                .or(() -> idempotencyToken.filter(VoiceForm::isPlain).map(token -> "token:" + token))
                .orElseGet(() -> of + ":" + plain("CallStatus").orElse(""));
    }

    private int sequence() {
        return number().map(Integer::parseInt).orElse(0);
    }

    private Optional<String> number() {
        return text("SequenceNumber").filter(digits -> digits.matches("[0-9]{1,9}"));
    }

    Instant at() {
        return text("Timestamp").flatMap(CallbackForm::rfc2822).orElseGet(clock::instant);
    }

    private static Optional<Instant> rfc2822(String text) {
        try {
            return Optional.of(ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** What becomes part of a key of the inbox. */
    private Optional<String> plain(String name) {
        return VoiceForm.plain(form, name);
    }

    private Optional<String> text(String name) {
        return VoiceForm.text(form, name);
    }
}
