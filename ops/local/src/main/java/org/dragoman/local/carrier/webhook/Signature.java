package org.dragoman.local.carrier.webhook;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * X-Twilio-Signature: Base64(HMAC-SHA1(auth token, URL + each form field's name and value, sorted by name)). The URL is the
 * one asked, percent-encoding untouched, without user, password and fragment, and over HTTPS without its port.
 *
 * @see <a href="https://www.twilio.com/docs/usage/security">Twilio: security</a>
 */
public final class Signature {
    public static final String HEADER = "X-Twilio-Signature";

    private final SecretKeySpec key;

    public Signature(String authToken) {
        this.key = new SecretKeySpec(authToken.getBytes(StandardCharsets.UTF_8), "HmacSHA1");
    }

    /** @param form the fields of a POST; empty for a GET, whose parameters stand in the URL */
    public String of(URI url, Map<String, String> form) {
        StringBuilder signed = new StringBuilder(signedUrl(url));
        new TreeMap<>(form).forEach((name, value) -> signed.append(name).append(value));
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(key);
            return Base64.getEncoder()
                    .encodeToString(mac.doFinal(signed.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no HmacSHA1", e);
        }
    }

    private static String signedUrl(URI url) {
        String authority = url.getRawAuthority() == null ? "" : url.getRawAuthority();
        authority = authority.substring(authority.lastIndexOf('@') + 1);
        if ("https".equalsIgnoreCase(url.getScheme())) {
            authority = authority.replaceFirst(":\\d+$", "");
        }
        String query = url.getRawQuery() == null ? "" : "?" + url.getRawQuery();
        return url.getScheme() + "://" + authority + url.getRawPath() + query;
    }
}
