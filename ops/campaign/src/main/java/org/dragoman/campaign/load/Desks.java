package org.dragoman.campaign.load;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/** Front desks that ask by the API, patiently: who gets no answer asks again with the same key. */
public final class Desks {

    /**
     * Where they are and what they ask for.
     *
     * @param numbers
     *            of their phones, each busy with one request at a time
     * @param languages
     *            asked for in turn
     */
    public record Office(String site, List<String> numbers, List<String> languages) {
        public Office {
            numbers = List.copyOf(numbers);
            languages = List.copyOf(languages);
        }
    }

    /** The demo city's. */
    public static final Office FLUSHING = new Office("flushing-job-center",
            IntStream.range(0, 60).mapToObj("+121255530%02d"::formatted).toList(),
            List.of("es", "ht", "es", "cmn", "ht", "es", "fr", "ru"));

    private static final Duration PATIENCE = Duration.ofSeconds(45);
    private static final Duration PAUSE = Duration.ofMillis(400);

    private final Office office;
    private final Http http;
    private final Map<String, String> headers;
    private final Queue<Wish> wishes = new ConcurrentLinkedQueue<>();
    private final Queue<String> blunders = new ConcurrentLinkedQueue<>();
    private int asked;

    public Desks(Office office, URI dispatch, String token) {
        this.office = office;
        http = new Http(dispatch);
        headers = Map.of("Authorization", "Bearer " + token);
    }

    /** Asks in a thread of its own, which ends when an answer came or patience is over. */
    public Thread ask() {
        var number = asked++;
        return Thread.ofVirtual().start(() -> wishes.add(askPatiently(number)));
    }

    /** Those whose answer is in. */
    public List<Wish> wishes() {
        return List.copyOf(wishes);
    }

    /** Answers of status 500: a fault that nobody had thought of. */
    public List<String> blunders() {
        return List.copyOf(blunders);
    }

    /** The state of a request as the API says it; empty when it does not answer. */
    public String state(String request) {
        try {
            return http.get("/api/v1/requests/" + request, headers).body().path("state").asString("");
        } catch (IOException e) {
            return "";
        }
    }

    public Wish askPatiently(int number) {
        var key = UUID.randomUUID().toString();
        var asked = Instant.now();
        var deadline = asked.plus(PATIENCE);
        Wish.Told told = new Wish.Told.Unknown();
        while (told instanceof Wish.Told.Unknown && Instant.now().isBefore(deadline)) {
            told = askOnce(number, key);
            if (told instanceof Wish.Told.Unknown) {
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
        return new Wish(key, asked, told);
    }

    private Wish.Told askOnce(int number, String key) {
        var body = Map.of("language", office.languages().get(number % office.languages().size()), "site",
                office.site(), "connect", Map.of("desk", office.numbers().get(number % office.numbers().size())));
        var with = new java.util.TreeMap<>(headers);
        with.put("Idempotency-Key", key);
        try {
            var answer = http.send("POST", "/api/v1/requests", with, body);
            if (answer.status() < 300) {
                return new Wish.Told.Accepted(answer.body().path("id").asString());
            }
            if (answer.status() == 500) {
                blunders.add("status 500: " + answer.body());
            }
            // "Not now" is an invitation to ask again.
            return answer.status() >= 500 || answer.status() == 429
                    ? new Wish.Told.Unknown()
                    : new Wish.Told.Refused(answer.status(), answer.body().toString());
        } catch (IOException noAnswer) {
            return new Wish.Told.Unknown();
        }
    }
}
