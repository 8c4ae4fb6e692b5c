package org.dragoman.local.carrier.twiml;

import static org.dragoman.local.carrier.twiml.TwimlReader.children;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.dragoman.local.carrier.twiml.Verb.NumberNoun;
import org.dragoman.local.carrier.webhook.Subscription;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** Reads a Dial with its numbers or its conference. */
final class DialReader {
    static final List<String> CALL_EVENTS = List.of("initiated", "ringing", "answered", "completed");
    static final List<String> ROOM_EVENTS = List.of("start", "end", "join", "leave", "mute", "hold", "modify",
            "speaker",
            "announcement");
    static final int MOST_NUMBERS = 10;
    static final int MOST_PARTICIPANTS = 250;

    private final @Nullable URI document;

    DialReader(@Nullable URI document) {
        this.document = document;
    }

    Verb.Dial read(Element element) throws TwimlException {
        Attributes attributes = new Attributes(element, document);
        return new Verb.Dial(target(element),
                attributes.has("action") ? attributes.endpointOrSelf("action", "method", 13211) : null,
                attributes.seconds("timeout", 1, 30, 13212), attributes.seconds("timeLimit", 1, 14_400, 13216),
                attributes.text("callerId"), attributes.flag("hangupOnStar", false, 13214));
    }

    private Verb.Target target(Element dial) throws TwimlException {
        List<NumberNoun> numbers = new ArrayList<>();
        for (Element noun : children(dial)) {
            switch (noun.getTagName()) {
                case "Conference" -> {
                    return new RoomReader(document).read(noun);
                }
                case "Number" -> numbers.add(number(noun));
                default -> throw new TwimlException(13215, "Dial: invalid nested element " + noun.getTagName());
            }
        }
        if (numbers.isEmpty()) {
            numbers.add(new NumberNoun(dial.getTextContent().strip(), null));
        }
        if (numbers.size() > MOST_NUMBERS) {
            throw new TwimlException(13220, "Dial: too many numbers");
        }
        return new Verb.Numbers(numbers);
    }

    private NumberNoun number(Element noun) throws TwimlException {
        return new NumberNoun(noun.getTextContent().strip(),
                subscription(new Attributes(noun, document), CALL_EVENTS, Set.of("completed")));
    }

    static @Nullable Subscription subscription(Attributes attributes, List<String> allowed, Set<String> otherwise)
            throws TwimlException {
        return attributes.has("statusCallback")
                ? new Subscription(attributes.endpointOrSelf("statusCallback", "statusCallbackMethod", 13219),
                        attributes.events("statusCallbackEvent", allowed, otherwise))
                : null;
    }
}
