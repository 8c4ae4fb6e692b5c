package org.dragoman.gateway.adapter.sound;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioFormat.Encoding;
import org.dragoman.gateway.domain.recording.Objection;
import org.dragoman.gateway.domain.recording.Sound;
import org.dragoman.gateway.port.SoundCheck.Finding;
import org.dragoman.gateway.support.Waves;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What is a sound that a phone can carry, whatever it is called. */
class WaveCheckTest {

    private static final AudioFormat PHONE = ulaw(8000, 1);
    private final WaveCheck check = new WaveCheck();

    private static AudioFormat ulaw(float rate, int channels) {
        return new AudioFormat(Encoding.ULAW, rate, 8, channels, channels, rate, false);
    }

    private static AudioFormat pcm(float rate, int bits, int channels) {
        return new AudioFormat(rate, bits, channels, bits > 8, false);
    }

    static Stream<AudioFormat> good() {
        return Stream.of(PHONE, ulaw(16_000, 1), pcm(8000, 16, 1), pcm(44_100, 16, 2), pcm(48_000, 8, 1),
                pcm(22_050, 16, 1));
    }

    @ParameterizedTest
    @MethodSource("good")
    void isHeardForAsLongAsItLasts(AudioFormat format) {
        assertThat(check.look(Waves.ofMillis(1500, format))).isInstanceOfSatisfying(Finding.Heard.class,
                heard -> assertThat(heard.length()).isBetween(Duration.ofMillis(1499), Duration.ofMillis(1500)));
    }

    @Test
    void aRecordingOfOursIsOneToo() throws Exception {
        try (var ours = Objects.requireNonNull(getClass().getResourceAsStream("/static/prompts/ht/greeting.wav"))) {
            assertThat(check.look(ours.readAllBytes())).isInstanceOf(Finding.Heard.class);
        }
    }

    static Stream<Arguments> bad() {
        var good = Waves.ofMillis(3000, PHONE);
        var mp3 = new byte[4000];
        mp3[0] = (byte) 0xff;
        mp3[1] = (byte) 0xfb;
        return Stream.of(Arguments.of(Objection.EMPTY, new byte[0]),
                Arguments.of(Objection.TOO_LARGE, new byte[Sound.MOST_BYTES + 1]),
                Arguments.of(Objection.TOO_LARGE, new byte[3 * 1024 * 1024]),
                Arguments.of(Objection.NOT_WAVE, "<html><script>alert(1)</script></html>".getBytes(UTF_8)),
                Arguments.of(Objection.NOT_WAVE, "RIFF\0\0\0\0WAVE<html>".getBytes(UTF_8)),
                Arguments.of(Objection.NOT_WAVE, mp3),
                Arguments.of(Objection.NOT_WAVE, Arrays.copyOf(good, 11)),
                Arguments.of(Objection.NOT_WAVE, Arrays.copyOf(good, 30)),
                Arguments.of(Objection.NOT_WAVE, Waves.of(AudioFileFormat.Type.AU, 1000, PHONE)),
                Arguments.of(Objection.CUT_OFF, Arrays.copyOf(good, good.length / 2)),
                Arguments.of(Objection.ENCODING, Waves.ofMillis(1000, pcm(8000, 24, 1))),
                Arguments.of(Objection.RATE, Waves.ofMillis(1000, pcm(4000, 16, 1))),
                Arguments.of(Objection.RATE, Waves.ofMillis(500, pcm(96_000, 16, 1))),
                Arguments.of(Objection.CHANNELS, Waves.ofMillis(500, pcm(8000, 16, 3))),
                Arguments.of(Objection.TOO_SHORT, Waves.ofMillis(199, PHONE)),
                Arguments.of(Objection.TOO_LONG, Waves.ofMillis(60_100, PHONE)));
    }

    @ParameterizedTest
    @MethodSource("bad")
    void isNotHeard(Objection why, byte[] file) {
        assertThat(check.look(file)).isEqualTo(new Finding.Objected(why));
    }

    @ParameterizedTest
    @CsvSource({"200", "60000"})
    void theEndsOfWhatIsTakenAreTaken(int millis) {
        assertThat(check.look(Waves.ofMillis(millis, PHONE)))
                .isEqualTo(new Finding.Heard(Duration.ofMillis(millis)));
    }

    /** Each head with one byte changed: it is heard or not, but nothing breaks. */
    @Test
    void aBrokenHeadBreaksNothing() {
        var good = Waves.ofMillis(400, PHONE);
        var random = new Random(7);
        IntStream.range(0, 2000).forEach(round -> {
            var broken = good.clone();
            broken[random.nextInt(60)] = (byte) random.nextInt(256);
            assertThat(check.look(broken)).isNotNull();
        });
    }
}
