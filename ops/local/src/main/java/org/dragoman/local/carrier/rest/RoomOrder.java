package org.dragoman.local.carrier.rest;

import java.util.List;
import java.util.Set;
import org.dragoman.local.carrier.twiml.Verb;
import org.dragoman.local.carrier.twiml.Verb.Room;
import org.dragoman.local.carrier.twiml.Verb.Waiting;
import org.dragoman.local.carrier.webhook.Endpoint;
import org.jspecify.annotations.Nullable;

/** Reads how a participant made by the interface shall stand in the room. */
final class RoomOrder {
    private RoomOrder() {}

    static Room read(String name, Fields fields) {
        fields.oneOf("Beep", List.of("true", "false", "onEnter", "onExit"), "true");
        fields.oneOf("JitterBufferSize", List.of("off", "small", "medium", "large"), "large");
        fields.flag("EarlyMedia", true);
        return new Room(name, label(fields), fields.flag("Muted", false), fields.flag("StartConferenceOnEnter", true),
                fields.flag("EndConferenceOnExit", false), fields.number("MaxParticipants", 2, 250, 250),
                waiting(fields), fields.subscription("ConferenceStatusCallback", ParticipantFields.ROOM_EVENTS,
                        Set.of("start", "end", "join", "leave", "mute", "hold")));
    }

    private static @Nullable String label(Fields fields) {
        String label = fields.text("Label");
        if (label != null && label.length() > 128) {
            throw TwilioError.bad(16024, "The participant label is too long");
        }
        return label;
    }

    private static Waiting waiting(Fields fields) {
        Endpoint url = fields.endpoint("WaitUrl", "WaitMethod", 21205);
        return url == null ? new Verb.HoldMusic() : new Verb.FromUrl(url);
    }
}
