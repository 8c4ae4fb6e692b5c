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

/** The hands on the wall of phones, and what it shows now; what was heard before, {@link Witness} tells. */
final class Wall {

    static final Duration SOON = Duration.ofSeconds(20);

    private final Http http;
    private final Witness witness;

    Wall(URI carrier) {
        http = new Http(carrier, Map.of());
        witness = new Witness(http, this);
    }

    Witness witness() {
        return witness;
    }

    // ------------------------------------------------------------------ hands

    void dial(String phone, String line) {
        act(phone, "dial", Map.of("to", line));
    }

    void text(String phone, String to, String words) {
        act(phone, "text", Map.of("to", to, "body", words));
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

    /** It cannot be reached, and a call it was in is cut. */
    void switchOff(String phone) {
        http.put("/carrier/phones/%s/off".formatted(encoded(phone)), Map.of()).ok();
    }

    void switchOn(String phone) {
        http.delete("/carrier/phones/%s/off".formatted(encoded(phone))).ok();
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

    /** What is to go wrong, as docs/carrier-simulator.md has it. */
    void misbehave(Map<String, ?> faults) {
        http.put("/carrier/faults", faults).ok();
    }

    /** Forgets orders to misbehave, and interpreters wait for a hand again. */
    void behave() {
        http.delete("/carrier/faults");
        habitsOfAll("interpreter", Map.of("byItself", false, "ignores", 0, "keys", "1"));
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

    // ------------------------------------------------------------------ eyes

    JsonNode phone(String number) {
        return phones().filter(phone -> phone.path("number").asString().equals(number)).findFirst()
                .orElseThrow(() -> new AssertionError("The wall has no phone " + number));
    }

    /** The number of the phone that has this name on the wall. */
    String labelled(String name) {
        return phones().filter(phone -> (phone.path("label").asString() + ",").startsWith(name + ","))
                .map(phone -> phone.path("number").asString()).findFirst()
                .orElseThrow(() -> new AssertionError("The wall has no phone of " + name));
    }

    Stream<JsonNode> phonesOf(String kind) {
        return phones().filter(phone -> phone.path("kind").asString().equals(kind));
    }

    Stream<JsonNode> phones() {
        return http.get("/carrier/phones").ok().valueStream();
    }

    /** Waits for one of the phones of a kind to ring. */
    String ringing(String kind, Predicate<JsonNode> which) {
        return awaited("a phone of kind %s rings".formatted(kind),
                () -> phonesOf(kind).filter(phone -> phone.path("state").asString().equalsIgnoreCase("ringing"))
                        .filter(which)
                        .map(phone -> phone.path("number").asString()).findFirst());
    }

    void awaitRinging(String number) {
        await("%s rings".formatted(number)).atMost(SOON).until(() -> isRinging(number));
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

    static <T> T awaited(String what, Supplier<Optional<T>> look) {
        var found = new AtomicReference<Optional<T>>(Optional.empty());
        await(what).atMost(SOON).pollInterval(Duration.ofMillis(100)).until(() -> {
            found.set(look.get());
            return found.get().isPresent();
        });
        return found.get().orElseThrow();
    }

    static Set<String> members(JsonNode room) {
        return room.path("participants").valueStream().map(one -> one.path("number").asString())
                .collect(Collectors.toSet());
    }

    static boolean allHearEachOther(JsonNode room) {
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
