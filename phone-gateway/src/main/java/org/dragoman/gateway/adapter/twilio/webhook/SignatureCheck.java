package org.dragoman.gateway.adapter.twilio.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The carrier's signature: Base64(HMAC-SHA1(auth token, URL + each key and value in order of the keys)). The URL is the
 * configured public address with the raw path and query, because what a proxy says about itself can be forged. The SDK's
 * own validator loses repeated keys and decodes escapes, so this is ours; its published test vector is in the tests.
 */
final class SignatureCheck {

    private static final String HMAC = "HmacSHA1";

    private final Set<String> bases;
    private final List<SecretKeySpec> keys;

    /** @param tokens the present auth token, and while it is rotated the one before */
    SignatureCheck(String publicBase, List<String> tokens) {
        this.bases = spellings(URI.create(publicBase));
        this.keys = tokens.stream().map(token -> new SecretKeySpec(token.getBytes(UTF_8), HMAC)).toList();
    }

    /** @param rawPathAndQuery exactly as it stood in the request line */
    boolean isValid(String rawPathAndQuery, Map<String, List<String>> form, String signature) {
        var given = signature.getBytes(UTF_8);
        var suffix = rawPathAndQuery + flat(form);
        return bases.stream().anyMatch(base -> keys.stream()
                .anyMatch(key -> MessageDigest.isEqual(sign(key, base + suffix).getBytes(UTF_8), given)));
    }

    private static String flat(Map<String, List<String>> form) {
        var text = new StringBuilder();
        new TreeMap<>(form).forEach(
                (key, values) -> new TreeSet<>(values).forEach(value -> text.append(key).append(value)));
        return text.toString();
    }

    private static String sign(SecretKeySpec key, String text) {
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(key);
            return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("This Java has no " + HMAC, e);
        }
    }

    /** The carrier drops the port of an HTTPS address from some requests and keeps it in others. */
    private static Set<String> spellings(URI base) {
        var all = new LinkedHashSet<String>();
        all.add(base.toString());
        if (!"https".equals(base.getScheme())) {
            return all;
        }
        var path = base.getRawPath();
        all.add("https://" + base.getHost() + path);
        all.add("https://" + base.getHost() + ":" + (base.getPort() < 0 ? 443 : base.getPort()) + path);
        return all;
    }
}
