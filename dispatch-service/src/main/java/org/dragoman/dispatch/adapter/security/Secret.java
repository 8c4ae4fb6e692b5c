package org.dragoman.dispatch.adapter.security;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import org.dragoman.dispatch.domain.CityId;

/**
 * What a caller holds to be known again: a machine's token ({@code drg_<city>_<secret>}) or a browser's session
 * ({@code <city>.<secret>}). It says its city itself, so that only that city's rows are ever asked; the database keeps
 * its SHA-256 alone, which is enough because the secret is random and long.
 */
record Secret(CityId city, String text) {

    private static final Pattern TOKEN = Pattern.compile("drg_([a-z][a-z0-9-]{1,30})_[A-Za-z0-9-]{16,200}");
    private static final Pattern SESSION = Pattern.compile("([a-z][a-z0-9-]{1,30})\\.[A-Za-z0-9_-]{43}");
    private static final SecureRandom RANDOM = new SecureRandom();

    static Optional<Secret> token(String text) {
        return read(TOKEN, text);
    }

    static Optional<Secret> session(String text) {
        return read(SESSION, text);
    }

    static Secret freshSession(CityId city) {
        var random = new byte[32];
        RANDOM.nextBytes(random);
        return new Secret(city, city + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(random));
    }

    byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return "Secret of " + city;
    }

    private static Optional<Secret> read(Pattern form, String text) {
        var matcher = form.matcher(text);
        return matcher.matches() ? Optional.of(new Secret(new CityId(matcher.group(1)), text)) : Optional.empty();
    }
}
