package org.dragoman.local.e2e;

import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The hands on the wall of phones, and its witness: what the carrier saw. */
final class Wall {

    static final Duration SOON = Duration.ofSeconds(20);

    private final Http http;

    Wall(URI carrier) {
        http = new Http(carrier, Map.of());
    }

    // ------------------------------------------------------------------ hands

    void dial(String phone, String line) {
        act(phone, "dial", Map.of("to", line));
    }

    void answer(String phone) {
        act(phone, "answer", Map.of());
    }

    void decline(String phone) {
        act(phone, "decline", Map.of());
    }

    void hangUp(String phone) {
        act(phone, "hangup", Map.of());
    }

    /** Waits until the call listens for keys, then presses. */
    void press(String phone, String digits) {
        await("phone %s listens for keys".formatted(phone)).atMost(SOON)
                .until(() -> phone(phone).path("listensForKeys").asBoolean());
        act(phone, "press", Map.of("digits", digits));
    }

    /** At the same moment, as far as two hands can. */
    void pressTogether(Set<String> phones, String digits) {
        phones.forEach(phone -> await("phone %s listens for keys".formatted(phone)).atMost(SOON)
                .until(() -> phone(phone).path("listensForKeys").asBoolean()));
        phones.parallelStream().forEach(phone -> act(phone, "press", Map.of("digits", digits)));
    }

    void habits(String phone, Map<String, ?> change) {
        http.put("/carrier/phones/%s/habits".formatted(encoded(phone)), change).ok();
    }

    void habitsOfAll(String kind, Map<String, ?> change) {
        http.put("/carrier/phones/habits", Map.of("kind", kind, "habits", change)).ok();
    }

    /** Forgets orders to misbehave, and interpreters wait for a hand again. */
    void behave() {
        http.delete("/carrier/faults");
        habitsOfAll("interpreter", Map.of("byItself", false));
    }

    /** The carrier does not know any of its calls any more, and tells nobody. */
    void forgetCalls() {
        http.post("/carrier/faults/forget-calls", Map.of()).ok();
    }

    /** Everybody puts the phone down. */
    void hangUpAll() {
        phones().filter(phone -> !phone.path("callSid").asString("").isEmpty())
                .forEach(phone -> http.post(
                        "/carrier/phones/%s/hangup".formatted(encoded(phone.path("number").asString())),
                        Map.of()));
    }

    // ------------------------------------------------------------------ witness

    JsonNode phone(String number) {
        return phones().filter(phone -> phone.path("number").asString().equals(number)).findFirst()
                .orElseThrow(() -> new AssertionError("The wall has no phone " + number));
    }

    Stream<JsonNode> phones() {
        return http.get("/carrier/phones").ok().valueStream();
    }

    /** Waits for one of the phones of a kind to ring. */
    String ringing(String kind, Predicate<JsonNode> which) {
        return awaited("a phone of kind %s rings".formatted(kind),
                () -> phones().filter(phone -> phone.path("kind").asString().equals(kind))
                        .filter(phone -> phone.path("state").asString().equalsIgnoreCase("ringing")).filter(which)
                        .map(phone -> phone.path("number").asString()).findFirst());
    }

    void awaitQuiet(String number) {
        await("%s rings no more".formatted(number)).atMost(SOON).until(() -> !isRinging(number));
    }

    boolean isRinging(String number) {
        return phone(number).path("state").asString().equalsIgnoreCase("ringing");
    }

    /** The numbers that hear each other in one open conference with exactly these people. */
    void awaitConference(Set<String> numbers) {
        awaited("%s hear each other in one conference".formatted(numbers),
                () -> conferences().filter(room -> members(room).equals(numbers)).filter(Wall::allHearEachOther)
                        .findFirst());
    }

    Stream<JsonNode> conferences() {
        return http.get("/carrier/state").ok().path("conferences").valueStream();
    }

    List<JsonNode> liveCalls() {
        return http.get("/carrier/state").ok().path("calls").valueStream().toList();
    }

    void awaitSilence() {
        await("no call is up").atMost(Duration.ofSeconds(40)).until(() -> liveCalls().isEmpty());
    }

    long now() {
        return log(0).mapToLong(entry -> entry.path("sequence").asLong()).max().orElse(0);
    }

    Stream<JsonNode> log(long after) {
        return http.get("/carrier/log?after=" + after).ok().valueStream();
    }

    /** Waits until this phone has heard a caption in this language. */
    void awaitHeard(String phone, String language) {
        awaited("%s hears %s".formatted(phone, language), () -> heard(phone, 0)
                .filter(heard -> heard.path("language").asString("").startsWith(language)).findFirst());
    }

    /** Waits until these words were said to this phone. */
    void awaitWords(String phone, String words, long after) {
        awaited("%s hears “%s”".formatted(phone, words), () -> heard(phone, after)
                .filter(heard -> heard.path("words").asString().contains(words)).findFirst());
    }

    /** All that was said to this phone. */
    Stream<JsonNode> heard(String phone, long after) {
        return log(after).filter(entry -> entry.path("kind").asString().equals("Heard"))
                .map(entry -> entry.path("event"))
                .filter(heard -> heard.path("number").asString().equals(phone));
    }

    static <T> T awaited(String what, Supplier<Optional<T>> look) {
        var found = new AtomicReference<Optional<T>>(Optional.empty());
        await(what).atMost(SOON).pollInterval(Duration.ofMillis(100)).until(() -> {
            found.set(look.get());
            return found.get().isPresent();
        });
        return found.get().orElseThrow();
    }

    private static Set<String> members(JsonNode room) {
        return room.path("participants").valueStream().map(one -> one.path("number").asString())
                .collect(Collectors.toSet());
    }

    private static boolean allHearEachOther(JsonNode room) {
        var all = room.path("participants").size();
        return room.path("participants").valueStream().allMatch(one -> one.path("hears").size() == all - 1);
    }

    private void act(String phone, String action, Map<String, ?> body) {
        http.post("/carrier/phones/%s/%s".formatted(encoded(phone), action), body).ok();
    }

    private static String encoded(String number) {
        return URLEncoder.encode(number, StandardCharsets.UTF_8);
    }
}
