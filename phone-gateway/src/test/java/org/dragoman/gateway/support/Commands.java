package org.dragoman.gateway.support;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Commands as dispatch-service writes them. */
public final class Commands {

    private Commands() {}

    public static String offer(UUID leg, @Nullable UUID livesFor) {
        return ring(UUID.randomUUID(), leg, "INTERPRETER", "+12125551001", livesFor, """
                , "offer": {"assignmentId": "%s", "epoch": 3, "variety": "ht", "varietyName": "Haitian Creole",
                  "agency": "City Information Line", "domain": "general"}""".formatted(UUID.randomUUID()));
    }

    /** A vendor's line with a menu. */
    public static String vendor(UUID leg, String digits) {
        return ring(UUID.randomUUID(), leg, "VENDOR", "+12125551001", null, """
                , "sendDigits": "%s", "offer": {"assignmentId": "%s", "epoch": 3, "variety": "ht",
                  "varietyName": "Haitian Creole", "agency": "City Information Line", "domain": "general"}"""
                .formatted(digits, UUID.randomUUID()));
    }

    public static String agency(UUID leg, @Nullable UUID livesFor) {
        return ring(UUID.randomUUID(), leg, "AGENCY", "+12125550110", livesFor, "");
    }

    public static String ring(UUID command, UUID leg, String role, String to, @Nullable UUID livesFor, String more) {
        return """
                {"kind": "RING", "commandId": "%s", "city": "nyc", "legId": "%s", "role": "%s", "room": "room-1",
                 "to": "%s", "callerId": "+12125550100", "language": "en", "anchor": false, "ringSeconds": 25%s%s}"""
                .formatted(command, leg, role, to, livesFor == null ? "" : ", \"livesFor\": \"" + livesFor + "\"",
                        more);
    }

    public static String stop(UUID leg, @Nullable String word) {
        return """
                {"kind": "STOP", "commandId": "%s", "city": "nyc", "legId": "%s"%s}"""
                .formatted(UUID.randomUUID(), leg,
                        word == null ? "" : ", \"language\": \"en\", \"word\": \"" + word + "\"");
    }

    public static String spoken(String kind, UUID leg, String language, String word) {
        return """
                {"kind": "%s", "commandId": "%s", "city": "nyc", "legId": "%s", "language": "%s", "word": "%s"}"""
                .formatted(kind, UUID.randomUUID(), leg, language, word);
    }

    public static String text(UUID command, String city, String to, String language) {
        return text(command, city, to, language, "PUT_ON_BREAK");
    }

    public static String text(UUID command, String city, String to, String language, String word) {
        return """
                {"kind": "TEXT", "commandId": "%s", "city": "%s", "legId": "%s", "to": "%s", "callerId": "+12125550100",
                 "language": "%s", "word": "%s"}"""
                .formatted(command, city, UUID.randomUUID(), to, language, word);
    }

    public static String resume(UUID leg) {
        return """
                {"kind": "RESUME", "commandId": "%s", "city": "nyc", "legId": "%s"}"""
                .formatted(UUID.randomUUID(), leg);
    }
}
