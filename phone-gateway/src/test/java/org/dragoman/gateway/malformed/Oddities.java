package org.dragoman.gateway.malformed;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** Values that no field was made for. */
record Oddities(RandomGenerator chance) {

    private static final List<String> ODD = List.of("", " ", "-1", "-2147483648", "2147483648", "99999999999999999999",
            "0x10", "1e9", "NaN", "null", "undefined", "true", "\u0000", "CA\u0000", "\u0007\u001b[31m", "\r\nX: y",
            "🙂", "\ud83d\ude42\u200d\ud83d\ude42", "ü\u0301\u202eabc", "\ufffd", "'; drop table gateway.leg; --",
            "<Response/>", "&amp;", "../../etc/passwd", "%", "%%%", "%zz", "+1876", "+12125550100\u0000", "CA1 CA2",
            "completed,completed", "COMPLETED", "in progress", "Mon, 99 Foo 2026 00:00:00 +0000",
            "00000000-0000-0000-0000-000000000000", "1-1-1-1-1");
    private static final List<String> STEPS = List.of("menu", "question", "choose", "people", "backup", "offer",
            "answer", "after", "wait", "tell", "line", "leg", "nowhere", "MENU", "%6denu", "menu%00", "..", "a;b=c",
            "🙂");

    String value() {
        return switch (chance.nextInt(12)) {
            case 0 -> "9".repeat(1 + chance.nextInt(400));
            case 1 -> "x".repeat(1 + chance.nextInt(chance.nextInt(20) == 0 ? 200_000 : 3_000));
            case 2 -> "🙂".repeat(1 + chance.nextInt(300));
            case 3 -> chance.ints(1 + chance.nextInt(40), 0, 32)
                    .collect(StringBuilder::new, (text, one) -> text.append((char) one), StringBuilder::append)
                    .toString();
            default -> of(ODD);
        };
    }

    String step() {
        return of(STEPS);
    }

    /** An address that we did not write: what is inside is nearly right, or nothing. */
    String token(UUID leg) {
        return switch (chance.nextInt(6)) {
            case 0 -> "";
            case 1 ->
                of(List.of("%25", "%%%", "%zz", "%", "MQ%3D%3D", "MQ&s=MA", "====", "%00", "%F0%9F%99%82", "a+b"));
            case 2 -> encoded(" " + chance.nextInt(9));
            case 3 -> encoded(value());
            default -> encoded(inside(leg));
        };
    }

    private String inside(UUID leg) {
        var parts = List.of("nyc", leg.toString(), "en", "0", "1", "true", "false", "banana", "-1", "-2147483648",
                "2147483647", "zz", "tlh-Latn", "CALL_ENDED", "INTERPRETER_COMING", "", "NYC", "a b", UUID.randomUUID()
                        .toString(),
                "1-1-1-1-1", "🙂", "\u0000");
        var text = new StringBuilder(chance.nextInt(3) == 0 ? "nyc " + leg + " en" : of(parts));
        for (int more = chance.nextInt(6); more > 0; more--) {
            text.append(' ').append(of(parts));
        }
        // A blank first, so that it is never by accident one of ours.
        return text.append(" \t").toString();
    }

    /** As we would write it, about what is not there: a language without words, a leg of nobody, a menu without end. */
    String strange() {
        var nobody = new UUID(chance.nextLong(), chance.nextLong());
        return of(List.of("menu?s=" + encoded("999"), "question?s=" + encoded("x 1"),
                "wait?s=" + encoded("zz CALL_ENDED"), "tell?s=" + encoded("tlh-Latn INTERPRETER_COMING"),
                "people?s=" + encoded("zz"), "backup?s=" + encoded("zz"),
                "after?s=" + encoded("nyc %s zz 0".formatted(nobody)),
                "offer?s=" + encoded("nyc %s zz 0 0".formatted(nobody)),
                "offer?s=" + encoded("nowhere %s en 999 999".formatted(nobody)),
                "answer?s=" + encoded("nyc %s en true 0".formatted(nobody))));
    }

    static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    <T> T of(List<T> all) {
        return all.get(chance.nextInt(all.size()));
    }
}
