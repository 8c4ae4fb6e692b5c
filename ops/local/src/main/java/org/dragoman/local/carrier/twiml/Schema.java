package org.dragoman.local.carrier.twiml;

import java.util.Map;
import java.util.Set;

/** Which attributes each verb and noun has; the names are those of the published SDK's builders. */
final class Schema {
    private static final Map<String, Set<String>> ATTRIBUTES = Map.ofEntries(
            Map.entry("Response", Set.of()),
            Map.entry("Say", Set.of("voice", "loop", "language")),
            Map.entry("Play", Set.of("loop", "digits")),
            Map.entry("Pause", Set.of("length")),
            Map.entry("Gather", Set.of("input", "action", "method", "timeout", "speechTimeout", "maxSpeechTime",
                    "profanityFilter", "finishOnKey", "numDigits", "partialResultCallback",
                    "partialResultCallbackMethod", "language", "hints", "bargeIn", "debug", "actionOnEmptyResult",
                    "speechModel", "enhanced")),
            Map.entry("Dial", Set.of("action", "method", "timeout", "hangupOnStar", "timeLimit", "callerId", "record",
                    "trim", "recordingStatusCallback", "recordingStatusCallbackMethod",
                    "recordingStatusCallbackEvent", "recordingConfigurationId", "answerOnBridge", "ringTone",
                    "recordingTrack", "sequential", "referUrl", "referMethod", "events", "passports")),
            Map.entry("Number", Set.of("sendDigits", "url", "method", "statusCallbackEvent", "statusCallback",
                    "statusCallbackMethod", "byoc", "machineDetection", "amdStatusCallbackMethod",
                    "amdStatusCallback", "machineDetectionTimeout", "machineDetectionSpeechThreshold",
                    "machineDetectionSpeechEndThreshold", "machineDetectionSilenceTimeout")),
            Map.entry("Conference", Set.of("muted", "beep", "startConferenceOnEnter", "endConferenceOnExit",
                    "waitUrl", "waitMethod", "maxParticipants", "record", "region", "coach", "trim",
                    "statusCallbackEvent", "statusCallback", "statusCallbackMethod", "recordingStatusCallback",
                    "recordingStatusCallbackMethod", "recordingStatusCallbackEvent", "recordingConfigurationId",
                    "eventCallbackUrl", "jitterBufferSize", "participantLabel")),
            Map.entry("Redirect", Set.of("method")),
            Map.entry("Hangup", Set.of()),
            Map.entry("Reject", Set.of("reason")));

    /** What the carrier does and this simulator does not: said in the log instead of being passed over in silence. */
    private static final Map<String, Set<String>> NOT_SIMULATED = Map.of(
            "Play", Set.of("digits"),
            "Gather", Set.of("partialResultCallback"),
            "Dial", Set.of("record", "sequential", "referUrl"),
            "Number", Set.of("url", "sendDigits", "machineDetection"),
            "Conference", Set.of("record", "coach", "eventCallbackUrl"));

    private Schema() {}

    static boolean knows(String element) {
        return ATTRIBUTES.containsKey(element);
    }

    static boolean knows(String element, String attribute) {
        return ATTRIBUTES.getOrDefault(element, Set.of()).contains(attribute);
    }

    static boolean simulates(String element, String attribute) {
        return !NOT_SIMULATED.getOrDefault(element, Set.of()).contains(attribute);
    }
}
