package org.dragoman.local.carrier.webhook;

import java.net.URI;
import java.time.Duration;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How long and how often the carrier tries a webhook; a customer sets it in the fragment of the URL
 * ({@code #ct=1000&rt=4000&tt=15000&rc=2&rp=ct,rt,5xx}), which is neither sent nor signed. A value out of range counts as
 * the nearest one allowed, an unreadable one as not given.
 *
 * @param retries
 *            attempts after the first, 0 to 5
 * @see <a href="https://www.twilio.com/docs/usage/webhooks/webhooks-connection-overrides">Twilio: connection overrides</a>
 */
public record ConnectionOverrides(Duration connect, Duration read, Duration total, int retries,
        Set<FailureKind> retryOn) {

    public ConnectionOverrides {
        retryOn = Set.copyOf(retryOn);
    }

    public static ConnectionOverrides of(URI url) {
        Map<String, String> given = pairs(url.getFragment());
        return new ConnectionOverrides(
                Duration.ofMillis(number(given.get("ct"), 100, 10_000, 5_000)),
                Duration.ofMillis(number(given.get("rt"), 100, 15_000, 15_000)),
                Duration.ofMillis(number(given.get("tt"), 100, 15_000, 15_000)),
                number(given.get("rc"), 0, 5, 1),
                policy(given.getOrDefault("rp", "ct")));
    }

    private static Map<String, String> pairs(@Nullable String fragment) {
        Map<String, String> pairs = new HashMap<>();
        for (String pair : fragment == null ? new String[0] : fragment.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                pairs.put(pair.substring(0, equals), pair.substring(equals + 1));
            }
        }
        return pairs;
    }

    private static int number(@Nullable String text, int least, int most, int otherwise) {
        return text == null || !text.matches("\\d{1,9}")
                ? otherwise
                : Math.clamp(Integer.parseInt(text), least, most);
    }

    private static Set<FailureKind> policy(String text) {
        Set<FailureKind> kinds = EnumSet.noneOf(FailureKind.class);
        for (String word : text.toLowerCase(Locale.ROOT).split(",", -1)) {
            switch (word.strip()) {
                case "all" -> kinds.addAll(EnumSet.allOf(FailureKind.class));
                case "ct" -> kinds.add(FailureKind.CONNECT);
                case "rt" -> kinds.add(FailureKind.READ);
                case "4xx" -> kinds.add(FailureKind.REFUSED);
                case "5xx" -> kinds.add(FailureKind.BROKEN);
                default -> {
                    // The carrier ignores a word it does not know.
                }
            }
        }
        return kinds;
    }
}
