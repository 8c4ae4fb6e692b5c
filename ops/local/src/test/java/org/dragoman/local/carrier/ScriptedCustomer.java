package org.dragoman.local.carrier;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.dragoman.local.carrier.time.Timeline;
import org.dragoman.local.carrier.webhook.Courier;
import org.dragoman.local.carrier.webhook.HttpAttempt;
import org.dragoman.local.carrier.webhook.HttpOutcome;
import org.dragoman.local.carrier.webhook.HttpOutcome.Answered;
import org.dragoman.local.carrier.webhook.HttpOutcome.Unanswered;
import org.jspecify.annotations.Nullable;

/** A customer's server that answers what a test wrote, and remembers what it was asked. */
public final class ScriptedCustomer implements Courier {
    private static final Duration TRAVEL = Duration.ofMillis(1);

    private final Timeline timeline;
    private final Map<String, Function<Map<String, String>, HttpOutcome>> pages = new HashMap<>();
    private final List<Asked> asked = new ArrayList<>();
    private boolean away;

    /** One request that arrived. */
    public record Asked(String path, URI url, Map<String, String> form, Map<String, String> headers) {
        public @Nullable String field(String name) {
            return form.get(name);
        }
    }

    public ScriptedCustomer(Timeline timeline) {
        this.timeline = timeline;
    }

    public ScriptedCustomer says(String path, String verbs) {
        return answers(path, form -> twiml(verbs));
    }

    public ScriptedCustomer answers(String path, Function<Map<String, String>, HttpOutcome> page) {
        pages.put(path, page);
        return this;
    }

    /** Its server is down. */
    public void goesAway(boolean now) {
        away = now;
    }

    public List<Asked> asked(String path) {
        return asked.stream().filter(one -> one.path().equals(path)).toList();
    }

    /** The values of one field over all requests to a path. */
    public List<@Nullable String> told(String path, String field) {
        List<@Nullable String> values = new ArrayList<>();
        asked(path).forEach(one -> values.add(one.field(field)));
        return values;
    }

    @Override
    public void carry(HttpAttempt attempt, Consumer<HttpOutcome> outcome) {
        Asked request = new Asked(attempt.url().getPath(), attempt.url(), form(attempt.body()), attempt.headers());
        asked.add(request);
        HttpOutcome answer = away
                ? new Unanswered(false)
                : pages.getOrDefault(request.path(), form -> answered(404, "text/plain", "no such page"))
                        .apply(request.form());
        timeline.after(TRAVEL, () -> outcome.accept(answer));
    }

    public static HttpOutcome twiml(String verbs) {
        return answered(200, "application/xml; charset=UTF-8",
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Response>" + verbs + "</Response>");
    }

    public static HttpOutcome answered(int status, String type, String body) {
        return new Answered(status, type, body.getBytes(StandardCharsets.UTF_8), null);
    }

    private static Map<String, String> form(@Nullable String body) {
        Map<String, String> fields = new HashMap<>();
        for (String field : body == null || body.isEmpty() ? new String[0] : body.split("&", -1)) {
            String[] pair = field.split("=", 2);
            fields.put(decoded(pair[0]), decoded(pair[1]));
        }
        return fields;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
