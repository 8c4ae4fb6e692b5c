package org.dragoman.contract;

import com.networknt.schema.ExecutionContext;
import com.networknt.schema.format.Format;
import java.net.URI;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.Predicate;

/**
 * What the description's words for formats mean. OpenAPI defines few of them and leaves the carrier's own open; the
 * carrier's documentation says the rest.
 */
final class CarrierFormats {

    private static final String E164 = "\\+[1-9][0-9]{6,14}";
    /** A day, or a moment, whose zone may be left out: then it is UTC. */
    private static final String TIME = "\\d{4}-\\d\\d-\\d\\d(T\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?(Z|[+-]\\d\\d:\\d\\d)?)?";

    private CarrierFormats() {}

    static List<Format> all() {
        return List.of(named("uri", CarrierFormats::isWebAddress),
                named(Leniency.ADDRESS_OR_PATH, text -> text.startsWith("/") || isWebAddress(text)),
                named("endpoint", text -> text.matches(E164 + "|sip:.+|client:.+")),
                named("phone-number", text -> text.matches(E164)),
                named("twiml", text -> text.strip().matches("(?s)(<\\?xml.*?\\?>\\s*)?<Response\\b.*>")),
                named("date-time-rfc-2822", CarrierFormats::isMailTime),
                named(Leniency.CARRIER_TIME, text -> text.matches(TIME)));
    }

    private static Format named(String name, Predicate<String> test) {
        return new Format() {
            @Override
            public String getName() {
                return name;
            }

            @Override
            public boolean matches(ExecutionContext context, String value) {
                return test.test(value);
            }
        };
    }

    private static boolean isWebAddress(String text) {
        try {
            var address = new URI(text);
            return List.of("http", "https").contains(String.valueOf(address.getScheme())) && address.getHost() != null;
        } catch (java.net.URISyntaxException e) {
            return false;
        }
    }

    private static boolean isMailTime(String text) {
        try {
            return text.endsWith("+0000") && DateTimeFormatter.RFC_1123_DATE_TIME.parse(text) != null;
        } catch (java.time.format.DateTimeParseException e) {
            return false;
        }
    }
}
