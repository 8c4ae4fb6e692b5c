package org.dragoman.local.carrier.rest;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The names of the published interface; what is listed as not simulated is taken and noted in the carrier's log. */
final class CallFields {
    static final List<String> EVENTS = List.of("initiated", "ringing", "answered", "completed");
    static final Set<String> NOT_SIMULATED = Set.of("Record", "RecordingChannels",
            "RecordingStatusCallback", "RecordingStatusCallbackMethod", "RecordingStatusCallbackEvent",
            "RecordingConfigurationId", "RecordingTrack", "SipAuthUsername", "SipAuthPassword", "MachineDetection",
            "MachineDetectionTimeout", "MachineDetectionSpeechThreshold", "MachineDetectionSpeechEndThreshold",
            "MachineDetectionSilenceTimeout", "Trim", "CallerId", "AsyncAmd", "AsyncAmdStatusCallback",
            "AsyncAmdStatusCallbackMethod", "Byoc", "CallReason", "CallToken", "Passports", "ClientNotificationUrl",
            "ApplicationSid");
    static final Set<String> CREATE = with(NOT_SIMULATED, "To", "From", "Method", "FallbackUrl", "FallbackMethod",
            "StatusCallback", "StatusCallbackEvent", "StatusCallbackMethod", "Timeout", "TimeLimit", "Url", "Twiml",
            "SendDigits");
    static final Set<String> UPDATE = Set.of("Url", "Method", "Status", "FallbackUrl", "FallbackMethod",
            "StatusCallback", "StatusCallbackMethod", "Twiml", "TimeLimit");
    static final Set<String> LIST = with(Set.copyOf(Page.PARAMETERS), "To", "From", "ParentCallSid", "Status",
            "StartTime", "StartTime<", "StartTime>", "EndTime", "EndTime<", "EndTime>");

    private CallFields() {}

    static Set<String> with(Set<String> some, String... more) {
        Set<String> all = new HashSet<>(some);
        all.addAll(List.of(more));
        return Set.copyOf(all);
    }
}
