package org.dragoman.local.carrier.twiml;

import java.net.URI;
import java.util.List;
import java.util.Set;
import org.dragoman.local.carrier.webhook.Endpoint;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** Reads a Conference noun. */
final class RoomReader {
    private final @Nullable URI document;

    RoomReader(@Nullable URI document) {
        this.document = document;
    }

    Verb.Room read(Element noun) throws TwimlException {
        Attributes attributes = new Attributes(noun, document);
        String name = noun.getTextContent().strip();
        if (name.isEmpty() || name.length() > 128) {
            throw new TwimlException(13237, "Conference: invalid name");
        }
        attributes.oneOf("beep", List.of("true", "false", "onEnter", "onExit"), "true", 13235);
        attributes.oneOf("jitterBufferSize", List.of("off", "small", "medium", "large"), "large", 12200);
        return new Verb.Room(name, label(attributes), attributes.flag("muted", false, 13230),
                attributes.flag("startConferenceOnEnter", true, 13232),
                attributes.flag("endConferenceOnExit", false, 13231), places(attributes), waiting(attributes),
                DialReader.subscription(attributes, DialReader.ROOM_EVENTS, Set.of()));
    }

    private static @Nullable String label(Attributes attributes) throws TwimlException {
        String label = attributes.text("participantLabel");
        if (label != null && (label.isBlank() || label.length() > 128)) {
            throw new TwimlException(16024, "Conference: invalid participantLabel");
        }
        return label;
    }

    private static int places(Attributes attributes) throws TwimlException {
        int places = attributes.number("maxParticipants", 2, DialReader.MOST_PARTICIPANTS, 13238);
        if (places > DialReader.MOST_PARTICIPANTS) {
            throw new TwimlException(13238, "Conference: invalid maxParticipants value: " + places);
        }
        return places;
    }

    private static Verb.Waiting waiting(Attributes attributes) throws TwimlException {
        String url = attributes.text("waitUrl");
        String method = attributes.method("waitMethod", 13234);
        if (url == null) {
            return new Verb.HoldMusic();
        }
        return url.isEmpty()
                ? new Verb.Silence()
                : new Verb.FromUrl(new Endpoint(attributes.url("waitUrl", 13233), method));
    }
}
