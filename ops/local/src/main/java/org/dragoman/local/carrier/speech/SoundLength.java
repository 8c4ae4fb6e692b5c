package org.dragoman.local.carrier.speech;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

/** How long a sound lasts. */
final class SoundLength {
    private static final double LETTERS_PER_SECOND = 15;
    private static final double IDEOGRAPHS_PER_SECOND = 4.5;

    private SoundLength() {}

    /** Spoken at an ordinary pace; one ideograph is about a syllable, a letter of an alphabet about a third of one. */
    static Duration spoken(String words) {
        long ideographs = words.codePoints().filter(Character::isIdeographic).count();
        long letters = words.codePoints().count() - ideographs;
        double seconds = 0.5 + letters / LETTERS_PER_SECOND + ideographs / IDEOGRAPHS_PER_SECOND;
        return Duration.ofMillis((long) (seconds * 1000));
    }

    /** Of a RIFF WAVE file, by its header; empty for any other kind. */
    static Optional<Duration> ofWave(byte[] file) {
        if (file.length < 44 || !tag(file, 0).equals("RIFF") || !tag(file, 8).equals("WAVE")) {
            return Optional.empty();
        }
        ByteBuffer bytes = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        long perSecond = 0;
        for (long at = 12; at + 8 <= file.length; at += 8L + (bytes.getInt((int) at + 4) & 0xffffffffL)) {
            String chunk = tag(file, (int) at);
            if (chunk.equals("fmt ") && at + 20 <= file.length) {
                perSecond = bytes.getInt((int) at + 16) & 0xffffffffL;
            } else if (chunk.equals("data") && perSecond > 0) {
                return Optional.of(Duration.ofMillis((file.length - at - 8) * 1000 / perSecond));
            }
        }
        return Optional.empty();
    }

    private static String tag(byte[] file, int at) {
        return new String(file, at, 4, StandardCharsets.US_ASCII);
    }
}
