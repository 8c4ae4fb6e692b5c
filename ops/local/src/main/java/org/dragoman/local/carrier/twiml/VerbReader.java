package org.dragoman.local.carrier.twiml;

import static org.dragoman.local.carrier.twiml.TwimlReader.children;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.dragoman.local.carrier.twiml.Verb.Sound;
import org.dragoman.local.carrier.webhook.Endpoint;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** Reads one verb with its nouns. Codes are those of the carrier's error dictionary. */
final class VerbReader {
    private final @Nullable URI document;
    private final SayLanguages languages;
    private final List<TwimlWarning> warnings;

    VerbReader(@Nullable URI document, SayLanguages languages, List<TwimlWarning> warnings) {
        this.document = document;
        this.languages = languages;
        this.warnings = warnings;
    }

    Verb read(Element element) throws TwimlException {
        return switch (element.getTagName()) {
            case "Say", "Play", "Pause" -> sound(element);
            case "Gather" -> gather(element);
            case "Dial" -> new DialReader(document).read(element);
            case "Redirect" -> redirect(element);
            case "Hangup" -> new Verb.Hangup();
            case "Reject" -> new Verb.Reject(
                    attributes(element).oneOf("reason", List.of("rejected", "busy"), "rejected", 12200));
            default -> throw new TwimlException(12200, element.getTagName() + " is not a verb");
        };
    }

    private Sound sound(Element element) throws TwimlException {
        return switch (element.getTagName()) {
            case "Say" -> say(element);
            case "Play" -> new Verb.Play(contentUrl(element, 13420), attributes(element).number("loop", 0, 1, 13410));
            case "Pause" -> new Verb.Pause(attributes(element).seconds("length", 0, 1, 13910));
            default -> throw new TwimlException(13320, element.getTagName() + " cannot stand inside Gather");
        };
    }

    private Verb.Say say(Element element) throws TwimlException {
        String language = attributes(element).text("language");
        if (language != null && !languages.has(language)) {
            throw new TwimlException(13511, "Say: invalid language value: " + language);
        }
        String words = element.getTextContent().strip().replaceAll("\\s+", " ");
        return new Verb.Say(words, language, attributes(element).number("loop", 0, 1, 13510));
    }

    private Verb.Gather gather(Element element) throws TwimlException {
        Attributes attributes = attributes(element);
        String input = attributes.text("input");
        if (input != null && input.contains("speech")) {
            warnings.add(new TwimlWarning(0, "The simulator understands keys only, not Gather input speech"));
        }
        List<Sound> prompts = new ArrayList<>();
        for (Element child : children(element)) {
            prompts.add(sound(child));
        }
        return new Verb.Gather(prompts, attributes.number("numDigits", 1, 0, 13314),
                attributes.seconds("timeout", 0, 5, 13313), finishKeys(attributes),
                attributes.endpointOrSelf("action", "method", 13311),
                attributes.flag("actionOnEmptyResult", false, 12200));
    }

    private static String finishKeys(Attributes attributes) throws TwimlException {
        String keys = attributes.text("finishOnKey");
        if (keys != null && !keys.matches("[0-9#*]*")) {
            throw new TwimlException(13310, "Gather: invalid finishOnKey value: " + keys);
        }
        return keys == null ? "#" : keys;
    }

    private Verb.Redirect redirect(Element element) throws TwimlException {
        return new Verb.Redirect(new Endpoint(contentUrl(element, 11100), attributes(element).method("method", 13710)));
    }

    private URI contentUrl(Element element, int code) throws TwimlException {
        String text = element.getTextContent().strip();
        return Addresses.resolve(document, text)
                .orElseThrow(() -> new TwimlException(code, element.getTagName() + ": invalid URL: " + text));
    }

    private Attributes attributes(Element element) {
        return new Attributes(element, document);
    }
}
