package org.dragoman.gateway.malformed;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import org.dragoman.gateway.support.FakeCarrier;

/**
 * Makes one webhook of a seed: where it goes and what it says by {@link Contents}, how it is sent here. The same seed and
 * index make the same webhook.
 */
final class Malformations {

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final List<String> TYPES = List.of("application/json", "text/plain", "multipart/form-data",
            "multipart/form-data; boundary=x", FORM + "; charset=nonsense", FORM + "; charset=?", "x", "/", "");
    private static final List<String> ACCEPTS = List.of("*/*", "application/json", "text/xml", "image/png", "",
            "x;q=9");

    private final SplittableRandom chance;
    private final Oddities odd;
    private final String base;

    private Malformations(SplittableRandom chance, String base) {
        this.chance = chance;
        this.odd = new Oddities(chance);
        this.base = base;
    }

    /** @param leg one whose phone is ringing, by the call {@code sid} */
    static Webhook of(long seed, int index, String base, UUID leg, String sid) {
        var chance = new SplittableRandom(seed * 1_000_003 + index);
        var contents = new Contents(chance, leg, sid);
        return new Malformations(chance, base).sent(contents.next());
    }

    private Webhook sent(Contents.Said said) {
        boolean signed = chance.nextBoolean();
        var type = chance.nextInt(8) == 0 ? odd.of(TYPES) : FORM;
        var headers = new LinkedHashMap<String, String>();
        headers.put("Content-Type", type);
        if (chance.nextInt(6) == 0) {
            headers.put("I-Twilio-Idempotency-Token", inHeader(odd.value()));
        }
        if (chance.nextInt(6) == 0) {
            headers.put("Accept", odd.of(ACCEPTS));
        }
        // Where the body is no form, the carrier signs the address alone.
        var right = (type.startsWith(FORM) ? said.form() : new Form())
                .signedWith(FakeCarrier.TOKEN, base + said.target());
        if (signed) {
            headers.put("X-Twilio-Signature", right);
        } else if (chance.nextBoolean()) {
            headers.put("X-Twilio-Signature", inHeader(forged(right, said)));
        }
        var body = body(said.form().encoded());
        int cut = chance.nextInt(15) == 0 ? chance.nextInt(body.length + 1) : body.length;
        return new Webhook(chance.nextInt(25) == 0 ? odd.of(List.of("GET", "PUT", "HEAD", "PATCH", "X")) : "POST",
                said.target(), headers, Arrays.copyOf(body, cut), body.length, signed,
                signed && said.mayBeKept());
    }

    private String forged(String right, Contents.Said said) {
        return switch (chance.nextInt(4)) {
            case 0 -> (right.charAt(0) == 'A' ? 'B' : 'A') + right.substring(1);
            case 1 -> said.form().signedWith("another-token", base + said.target());
            case 2 -> "";
            default -> odd.value();
        };
    }

    private byte[] body(String encoded) {
        return (switch (chance.nextInt(16)) {
            case 0 -> encoded + "&Digits=%zz";
            case 1 -> encoded + "%";
            case 2 -> encoded + "&&==&=\u0000";
            case 3 -> "{\"CallSid\": \"CA1\"}";
            default -> encoded;
        }).getBytes(UTF_8);
    }

    /** What HTTP forbids in a header is refused before anything of ours sees it. */
    private static String inHeader(String value) {
        var text = value.replaceAll("[^ -~]", "?");
        return text.substring(0, Math.min(6000, text.length()));
    }

    static String hex(SplittableRandom chance) {
        var bytes = new byte[16];
        chance.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
