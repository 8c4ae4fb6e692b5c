package org.dragoman.local.carrier.rest;

import java.util.List;
import java.util.Set;

/** The names of the published interface for participants. */
final class ParticipantFields {
    static final List<String> ROOM_EVENTS = List.of("start", "end", "join", "leave", "mute", "hold", "modify",
            "speaker",
            "announcement");
    static final Set<String> NOT_SIMULATED = Set.of("Record", "ConferenceRecord", "ConferenceTrim", "RecordingChannels",
            "RecordingStatusCallback", "RecordingStatusCallbackMethod", "RecordingStatusCallbackEvent",
            "ConferenceRecordingStatusCallback", "ConferenceRecordingStatusCallbackMethod",
            "ConferenceRecordingStatusCallbackEvent", "SipAuthUsername", "SipAuthPassword", "Coaching",
            "CallSidToCoach", "Byoc", "CallerId", "CallReason", "RecordingTrack", "MachineDetection",
            "MachineDetectionTimeout", "MachineDetectionSpeechThreshold", "MachineDetectionSpeechEndThreshold",
            "MachineDetectionSilenceTimeout", "AmdStatusCallback", "AmdStatusCallbackMethod", "Trim", "CallToken",
            "ClientNotificationUrl", "CallerDisplayName");
    static final Set<String> CREATE = CallFields.with(NOT_SIMULATED, "From", "To", "StatusCallback",
            "StatusCallbackMethod", "StatusCallbackEvent", "Label", "Timeout", "Muted", "Beep",
            "StartConferenceOnEnter", "EndConferenceOnExit", "WaitUrl", "WaitMethod", "EarlyMedia", "MaxParticipants",
            "ConferenceStatusCallback", "ConferenceStatusCallbackMethod", "ConferenceStatusCallbackEvent", "Region",
            "JitterBufferSize", "TimeLimit");
    static final Set<String> UPDATE = Set.of("Muted", "Hold", "HoldUrl", "HoldMethod", "AnnounceUrl", "AnnounceMethod",
            "WaitUrl", "WaitMethod", "BeepOnExit", "EndConferenceOnExit", "Coaching", "CallSidToCoach");
    static final Set<String> LIST = CallFields.with(Set.copyOf(Page.PARAMETERS), "Muted", "Hold", "Coaching");

    private ParticipantFields() {}
}
