package org.dragoman.gateway.adapter.sound;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioFormat.Encoding;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.UnsupportedAudioFileException;
import org.dragoman.gateway.domain.recording.Objection;
import org.dragoman.gateway.domain.recording.Sound;
import org.dragoman.gateway.port.SoundCheck;
import org.springframework.stereotype.Component;

/** WAV by the Java platform's own reader; everything that it says there is of sound is then really read. */
@Component
public final class WaveCheck implements SoundCheck {

    private static final Duration SHORTEST = Duration.ofMillis(200);
    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final int LOWEST_RATE = 8000;
    private static final int HIGHEST_RATE = 48_000;

    @Override
    public Finding look(byte[] file) {
        if (file.length == 0) {
            return new Finding.Objected(Objection.EMPTY);
        }
        if (file.length > Sound.MOST_BYTES) {
            return new Finding.Objected(Objection.TOO_LARGE);
        }
        return isWave(file) ? read(file) : new Finding.Objected(Objection.NOT_WAVE);
    }

    /** The platform reads other forms too, which a carrier does not. */
    private static boolean isWave(byte[] file) {
        return file.length > 12 && text(file, 0).equals("RIFF") && text(file, 8).equals("WAVE");
    }

    private static String text(byte[] file, int at) {
        return new String(file, at, 4, StandardCharsets.US_ASCII);
    }

    private static Finding read(byte[] file) {
        try (var audio = AudioSystem.getAudioInputStream(new ByteArrayInputStream(file))) {
            var format = audio.getFormat();
            return objection(format).<Finding>map(Finding.Objected::new).orElseGet(() -> measured(audio, format));
        } catch (UnsupportedAudioFileException | IOException | RuntimeException e) {
            // The reader throws what it likes at a broken head.
            return new Finding.Objected(Objection.NOT_WAVE);
        }
    }

    private static Optional<Objection> objection(AudioFormat format) {
        if (!isTelephony(format)) {
            return Optional.of(Objection.ENCODING);
        }
        if (format.getChannels() < 1 || format.getChannels() > 2) {
            return Optional.of(Objection.CHANNELS);
        }
        return format.getSampleRate() < LOWEST_RATE || format.getSampleRate() > HIGHEST_RATE
                ? Optional.of(Objection.RATE)
                : Optional.empty();
    }

    private static boolean isTelephony(AudioFormat format) {
        var encoding = format.getEncoding();
        int bits = format.getSampleSizeInBits();
        return encoding.equals(Encoding.ULAW)
                || (encoding.equals(Encoding.PCM_SIGNED) || encoding.equals(Encoding.PCM_UNSIGNED))
                        && (bits == 8 || bits == 16);
    }

    private static Finding measured(AudioInputStream audio, AudioFormat format) {
        long frames;
        try {
            frames = audio.readAllBytes().length / Math.max(1, format.getFrameSize());
        } catch (IOException e) {
            return new Finding.Objected(Objection.CUT_OFF);
        }
        var length = Duration.ofMillis((long) (frames * 1000 / format.getSampleRate()));
        return ofLength(frames < audio.getFrameLength(), length);
    }

    private static Finding ofLength(boolean cutOff, Duration length) {
        if (cutOff) {
            return new Finding.Objected(Objection.CUT_OFF);
        }
        if (length.compareTo(SHORTEST) < 0) {
            return new Finding.Objected(Objection.TOO_SHORT);
        }
        return length.compareTo(LONGEST) > 0
                ? new Finding.Objected(Objection.TOO_LONG)
                : new Finding.Heard(length);
    }
}
