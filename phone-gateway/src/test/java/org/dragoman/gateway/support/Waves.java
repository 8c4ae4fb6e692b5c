package org.dragoman.gateway.support;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;

/** Sound files as people upload them. */
public final class Waves {

    private static final Random RANDOM = new Random();

    private Waves() {}

    /** What a phone carries; no two are the same. */
    public static byte[] ofMillis(int millis) {
        return ofMillis(millis, new AudioFormat(AudioFormat.Encoding.ULAW, 8000, 8, 1, 1, 8000, false));
    }

    public static byte[] ofMillis(int millis, AudioFormat format) {
        return of(AudioFileFormat.Type.WAVE, millis, format);
    }

    public static byte[] of(AudioFileFormat.Type type, int millis, AudioFormat format) {
        var frames = (int) (format.getFrameRate() * millis / 1000);
        var samples = new byte[frames * format.getFrameSize()];
        RANDOM.nextBytes(samples);
        var out = new ByteArrayOutputStream();
        try {
            AudioSystem.write(new AudioInputStream(new ByteArrayInputStream(samples), format, frames), type, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
