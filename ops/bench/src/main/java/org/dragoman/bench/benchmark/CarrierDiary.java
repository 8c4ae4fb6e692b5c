package org.dragoman.bench.benchmark;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/** What the carrier wrote down of a stretch of load: it is outside, and the only witness who times nothing of its own. */
final class CarrierDiary {

    private static final String VOICE = "POST /twilio/voice/";

    /**
     * A webhook, over all its attempts.
     *
     * @param took from the first attempt to the last answer
     * @param failed whether the carrier gave up on it
     */
    record Webhook(String what, Instant sent, Duration took, boolean failed) {

        /** The caller hears nothing new until it is answered. */
        boolean isVoice() {
            return what.startsWith(VOICE);
        }
    }

    /** The carrier's log: what came after the entry of that number, oldest first. */
    @FunctionalInterface
    interface Log {
        List<JsonNode> after(long number);
    }

    private final Log log;
    private final Map<String, Sending> underWay = new HashMap<>();
    /** By token. */
    private final Map<String, Webhook> webhooks = new LinkedHashMap<>();
    private final Map<String, Instant> firstKeys = new HashMap<>();
    private final Map<String, Instant> placed = new HashMap<>();
    private long last;

    private record Sending(String what, Instant at) {}

    CarrierDiary(Log log) {
        this.log = log;
        forget();
    }

    /** Begins anew with what happens from now on; answers to what was sent before still count for nothing. */
    synchronized void forget() {
        look();
        underWay.clear();
        webhooks.clear();
        firstKeys.clear();
        placed.clear();
    }

    /** To be called now and then: the carrier keeps only its newest entries. */
    synchronized void look() {
        for (var entry : log.after(last)) {
            var sequence = entry.required("sequence").asLong();
            if (last > 0 && sequence > last + 1) {
                throw new IllegalStateException("The carrier's log was not read often enough");
            }
            last = sequence;
            note(entry.required("kind").asString(), Instant.parse(entry.required("at").asString()),
                    entry.required("event"));
        }
    }

    private void note(String kind, Instant at, JsonNode event) {
        switch (kind) {
            case "WebhookSent" -> sent(at, event);
            case "WebhookDone" -> answered(at, event);
            case "KeysPressed" -> firstKeys.putIfAbsent(text(event, "callSid"), at);
            case "CallPlaced" -> placed.put(text(event, "callSid"), at);
            default -> {
                // Nothing that is timed.
            }
        }
    }

    /** What was refused and is sent again has waited since the first time. */
    private void sent(Instant at, JsonNode event) {
        var token = text(event, "token");
        var before = webhooks.remove(token);
        underWay.put(token, new Sending(text(event, "what"), before == null ? at : before.sent()));
    }

    private void answered(Instant at, JsonNode event) {
        var token = text(event, "token");
        var sent = underWay.remove(token);
        if (sent != null) {
            webhooks.put(token, new Webhook(sent.what(), sent.at(), Duration.between(sent.at(), at),
                    event.required("errorCode").asInt() != 0));
        }
    }

    private static String text(JsonNode event, String field) {
        return event.required(field).asString();
    }

    synchronized List<Webhook> webhooks(Predicate<Webhook> which) {
        return webhooks.values().stream().filter(which).toList();
    }

    /** Sent and not answered yet, or never. */
    synchronized int unanswered() {
        return underWay.size();
    }

    synchronized Map<String, Instant> firstKeys() {
        return Map.copyOf(firstKeys);
    }

    synchronized Map<String, Instant> placed() {
        return Map.copyOf(placed);
    }
}
