package org.dragoman.local.carrier.log;

import org.jspecify.annotations.Nullable;

/** One thing that happened at the carrier. */
public sealed interface CarrierEvent {
    /** @param callback the address that is told how it goes, if one is */
    record CallPlaced(String callSid, String direction, String from, String to, @Nullable String parentCallSid,
            long queueMillis, @Nullable String callback) implements CarrierEvent {}

    /** @param sipCode what the network answered, where the call ended without being talked on */
    record CallMoved(String callSid, String from, String to, String status,
            @Nullable Integer sipCode) implements CarrierEvent {}

    /** Somebody put the phone down, or turned the call away, with their own hand. */
    record HungUp(String callSid, String number) implements CarrierEvent {}

    record KeysPressed(String callSid, String number, String digits) implements CarrierEvent {}

    /** Dialled by the carrier for whoever picked up ({@code SendDigits}), {@code w} being half a second's wait. */
    record KeysHeard(String callSid, String number, String digits) implements CarrierEvent {}

    /**
     * @param language BCP 47 tag, if the words came with one
     * @param audio where the sound is, if it is a recording
     */
    record Heard(String callSid, String number, @Nullable String language, String words,
            @Nullable String audio) implements CarrierEvent {}

    record Joined(String conferenceSid, String room, String callSid, String number,
            @Nullable String label) implements CarrierEvent {}

    record Left(String conferenceSid, String room, String callSid, String number, @Nullable String label,
            String reason) implements CarrierEvent {}

    record HoldChanged(String conferenceSid, String callSid, boolean hold) implements CarrierEvent {}

    record MuteChanged(String conferenceSid, String callSid, boolean muted) implements CarrierEvent {}

    record ConferenceStarted(String conferenceSid, String room) implements CarrierEvent {}

    record ConferenceEnded(String conferenceSid, String room, String reason) implements CarrierEvent {}

    /** Two calls hear each other outside any room (Dial with a number). */
    record Bridged(String callSid, String otherCallSid) implements CarrierEvent {}

    record Unbridged(String callSid, String otherCallSid) implements CarrierEvent {}

    /** @param what the path asked, without its query */
    record WebhookSent(String token, int attempt, String what, @Nullable String about) implements CarrierEvent {}

    /** @param errorCode the carrier's, 0 when all went well */
    record WebhookDone(String token, int attempt, int status, int errorCode, long millis) implements CarrierEvent {}

    /** What the carrier's debugger would show. */
    record Warning(int code, @Nullable String callSid, String message) implements CarrierEvent {}

    record RestAnswered(String method, String path, int status) implements CarrierEvent {}

    record MessageSent(String messageSid, String from, String to) implements CarrierEvent {}

    /** What it says is nobody's business. */
    record MessageReceived(String messageSid, String from, String to) implements CarrierEvent {}

    record Misbehaved(String how, String what) implements CarrierEvent {}

    record PhoneChanged(String number, String change) implements CarrierEvent {}
}
