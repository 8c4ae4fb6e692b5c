package org.dragoman.local.carrier.twiml;

import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.dragoman.local.carrier.webhook.Endpoint;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** Reads the attributes of one element; a value that the carrier would refuse is a {@link TwimlException}. */
final class Attributes {
    private final Element element;
    private final @Nullable URI document;

    Attributes(Element element, @Nullable URI document) {
        this.element = element;
        this.document = document;
    }

    boolean has(String name) {
        return element.hasAttribute(name);
    }

    @Nullable
    String text(String name) {
        return has(name) ? element.getAttribute(name) : null;
    }

    String oneOf(String name, List<String> allowed, String otherwise, int code) throws TwimlException {
        String value = text(name);
        if (value == null) {
            return otherwise;
        }
        if (!allowed.contains(value)) {
            throw bad(name, value, code);
        }
        return value;
    }

    boolean flag(String name, boolean otherwise, int code) throws TwimlException {
        return Boolean.parseBoolean(oneOf(name, List.of("true", "false"), Boolean.toString(otherwise), code));
    }

    int number(String name, int least, int otherwise, int code) throws TwimlException {
        String value = text(name);
        if (value == null) {
            return otherwise;
        }
        if (!value.matches("\\d{1,6}") || Integer.parseInt(value) < least) {
            throw bad(name, value, code);
        }
        return Integer.parseInt(value);
    }

    Duration seconds(String name, int least, int otherwise, int code) throws TwimlException {
        return Duration.ofSeconds(number(name, least, otherwise, code));
    }

    String method(String name, int code) throws TwimlException {
        return oneOf(name, List.of("POST", "GET"), "POST", code);
    }

    URI url(String name, int code) throws TwimlException {
        String value = element.getAttribute(name);
        return Addresses.resolve(document, value).orElseThrow(() -> bad(name, value, code));
    }

    /** The next step; where the attribute is not given, the document itself is asked again. */
    Endpoint endpointOrSelf(String name, String methodName, int code) throws TwimlException {
        return new Endpoint(url(name, code), method(methodName, code));
    }

    /** Short event names, separated by spaces. */
    Set<String> events(String name, List<String> allowed, Set<String> otherwise) throws TwimlException {
        String value = text(name);
        if (value == null) {
            return otherwise;
        }
        Set<String> events = new LinkedHashSet<>();
        for (String word : value.strip().split("\\s+", -1)) {
            if (!allowed.contains(word)) {
                throw bad(name, word, 12200);
            }
            events.add(word);
        }
        return events;
    }

    private TwimlException bad(String name, String value, int code) {
        return new TwimlException(code, element.getTagName() + ": invalid " + name + " value: " + value);
    }
}
