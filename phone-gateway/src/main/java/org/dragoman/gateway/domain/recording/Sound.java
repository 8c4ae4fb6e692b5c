package org.dragoman.gateway.domain.recording;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A sound file as it was uploaded, known by its content. */
public final class Sound {

    /** For one file; a minute of what a phone can carry is a quarter of it. */
    public static final int MOST_BYTES = 2 * 1024 * 1024;
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    private final byte[] bytes;
    private final Duration length;
    private final String hash;

    public Sound(byte[] bytes, Duration length) {
        this.bytes = bytes.clone();
        this.length = length;
        this.hash = hashOf(bytes);
    }

    public static boolean isHash(String text) {
        return HASH.matcher(text).matches();
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    public Duration length() {
        return length;
    }

    /** SHA-256. */
    public String hash() {
        return hash;
    }

    private static String hashOf(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Sound sound && sound.hash.equals(hash);
    }

    @Override
    public int hashCode() {
        return hash.hashCode();
    }

    @Override
    public String toString() {
        return hash;
    }
}
