package org.dragoman.local.carrier.rest;

import java.net.URI;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dragoman.local.carrier.webhook.Endpoint;
import org.dragoman.local.carrier.webhook.Subscription;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * The fields of one request, read strictly: a name that the published interface does not have is refused (the carrier
 * itself passes it over, which hides a misspelling until it hurts), and so is a value of the wrong kind.
 */
final class Fields {
    private static final int INVALID = 20001;
    private static final int MOST_URL = 4000;

    private final MultiValueMap<String, String> given;

    Fields(MultiValueMap<String, String> given, Set<String> known) {
        this.given = given;
        for (String name : given.keySet()) {
            if (!known.contains(name)) {
                throw TwilioError.bad(INVALID, "Unknown parameter " + name);
            }
        }
    }

    @Nullable
    String text(String name) {
        String value = given.getFirst(name);
        return value == null || value.isEmpty() ? null : value;
    }

    String required(String name, int code, String message) {
        return Optional.ofNullable(text(name)).orElseThrow(() -> TwilioError.bad(code, message));
    }

    boolean has(String name) {
        return text(name) != null;
    }

    boolean flag(String name, boolean otherwise) {
        return "true".equalsIgnoreCase(oneOf(name, List.of("true", "false", "True", "False"),
                Boolean.toString(otherwise)));
    }

    String oneOf(String name, List<String> allowed, String otherwise) {
        String value = text(name);
        if (value != null && !allowed.contains(value)) {
            throw TwilioError.bad(INVALID, "Invalid value for " + name + ": " + value);
        }
        return value == null ? otherwise : value;
    }

    int number(String name, int least, int most, int otherwise) {
        String value = text(name);
        if (value == null) {
            return otherwise;
        }
        if (!value.matches("\\d{1,9}") || Integer.parseInt(value) < least || Integer.parseInt(value) > most) {
            throw TwilioError.bad(INVALID, name + " must be between " + least + " and " + most);
        }
        return Integer.parseInt(value);
    }

    /** An absolute web address with its method; null if not given. */
    @Nullable
    Endpoint endpoint(String name, String methodName, int code) {
        String value = text(name);
        return value == null ? null : new Endpoint(url(value, code), oneOf(methodName, List.of("POST", "GET"), "POST"));
    }

    /** @param otherwise the events told if none are named */
    @Nullable
    Subscription subscription(String prefix, List<String> allowed, Set<String> otherwise) {
        Endpoint endpoint = endpoint(prefix, prefix + "Method", 21609);
        if (endpoint == null) {
            return null;
        }
        Set<String> events = new LinkedHashSet<>();
        for (String value : given.getOrDefault(prefix + "Event", List.of())) {
            events.addAll(List.of(value.strip().split("[\\s,]+", -1)));
        }
        if (!allowed.containsAll(events)) {
            throw TwilioError.bad(21626, "Invalid value for " + prefix + "Event");
        }
        return new Subscription(endpoint, events.isEmpty() ? otherwise : events);
    }

    private static URI url(String text, int code) {
        try {
            URI url = URI.create(text);
            boolean web = "http".equals(url.getScheme()) || "https".equals(url.getScheme());
            if (web && url.getHost() != null && text.length() <= MOST_URL) {
                return url;
            }
        } catch (IllegalArgumentException e) {
            // Refused below, like any other text that is no address.
        }
        throw TwilioError.bad(code, "Url is not a valid URL: " + text);
    }
}
