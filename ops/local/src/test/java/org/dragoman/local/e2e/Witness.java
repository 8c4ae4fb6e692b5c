package org.dragoman.local.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** What the carrier saw and what was heard, from its log. */
final class Witness {

    private static final Duration PEOPLE_ANSWER = Duration.ofSeconds(40);

    private final Http http;
    private final Wall wall;
    private long latest;

    Witness(Http http, Wall wall) {
        this.http = http;
        this.wall = wall;
    }

    /** Where the log ends; it is read on from where it ended before, for it is long. */
    long now() {
        latest = log(latest).mapToLong(entry -> entry.path("sequence").asLong()).max().orElse(latest);
        return latest;
    }

    /** The phones that began to ring, in order, each as often as it did. */
    List<String> rung(long after) {
        return events("CallMoved", after).filter(moved -> moved.path("status").asString().equals("ringing"))
                .map(moved -> moved.path("to").asString()).toList();
    }

    /** All that was said to this phone. */
    Stream<JsonNode> heard(String phone, long after) {
        return events("Heard", after).filter(heard -> heard.path("number").asString().equals(phone));
    }

    /** How many text messages were sent to this phone. */
    long written(String phone, long after) {
        return events("MessageSent", after).filter(sent -> sent.path("to").asString().equals(phone)).count();
    }

    /** Where in the log this phone last came into a room ({@code Joined}) or left one ({@code Left}). */
    long last(String kind, String phone, long after) {
        return log(after).filter(entry -> entry.path("kind").asString().equals(kind)
                && entry.path("event").path("number").asString().equals(phone))
                .mapToLong(entry -> entry.path("sequence").asLong()).max()
                .orElseThrow(() -> new AssertionError("%s of %s is not in the log".formatted(kind, phone)));
    }

    /** Of a sentence that was heard. */
    static String language(JsonNode heard) {
        return heard.path("language").asString("none");
    }

    /** Waits until this phone has heard a caption in this language. */
    void awaitHeard(String phone, String language) {
        awaitHeard(phone, language, 0);
    }

    void awaitHeard(String phone, String language, long after) {
        await("%s hears %s".formatted(phone, language)).atMost(Wall.SOON)
                .until(() -> heard(phone, after).anyMatch(heard -> language(heard).startsWith(language)));
    }

    /** Waits until these words were said to this phone. */
    void awaitWords(String phone, String words, long after) {
        awaitWords(phone, words, after, Wall.SOON);
    }

    void awaitWords(String phone, String words, long after, Duration within) {
        await("%s hears “%s”".formatted(phone, words)).atMost(within).untilAsserted(
                () -> assertThat(heard(phone, after).map(heard -> heard.path("words").asString()))
                        .as("words to %s", phone).anyMatch(heard -> heard.contains(words)));
    }

    /** Waits until the carrier has dialled these for this phone, and nothing else. */
    void awaitDigits(String phone, String digits, long after) {
        await("%s hears the digits %s".formatted(phone, digits)).atMost(Wall.SOON).untilAsserted(
                () -> assertThat(events("KeysHeard", after)
                        .filter(heard -> heard.path("number").asString().equals(phone))
                        .map(heard -> heard.path("digits").asString())).containsExactly(digits));
    }

    void awaitText(String phone, long after) {
        await("%s gets a text message".formatted(phone)).atMost(Wall.SOON).until(() -> events("MessageSent", after)
                .anyMatch(sent -> sent.path("to").asString().equals(phone)));
    }

    /** Waits until these two hear each other outside any room. */
    void awaitBridge(String one, String other, long after) {
        await("%s and %s talk".formatted(one, other)).atMost(PEOPLE_ANSWER).until(() -> {
            var calls = Set.of(callOf(one), callOf(other));
            return events("Bridged", after).anyMatch(bridge -> calls.contains(bridge.path("callSid").asString())
                    && calls.contains(bridge.path("otherCallSid").asString()));
        });
    }

    private String callOf(String number) {
        return wall.phone(number).path("callSid").asString("no call of " + number);
    }

    private Stream<JsonNode> events(String kind, long after) {
        return log(after).filter(entry -> entry.path("kind").asString().equals(kind))
                .map(entry -> entry.path("event"));
    }

    private Stream<JsonNode> log(long after) {
        return http.get("/carrier/log?after=" + after).ok().valueStream();
    }
}
