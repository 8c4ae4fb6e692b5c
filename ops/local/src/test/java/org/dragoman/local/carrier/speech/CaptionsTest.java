package org.dragoman.local.carrier.speech;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.dragoman.local.carrier.speech.Recording.Cue;
import org.junit.jupiter.api.Test;

class CaptionsTest {
    @Test
    void readsCuesTheirTimesAndTheLanguageOfTheHeader() {
        Captions captions = Captions.read("""
                WEBVTT
                Kind: captions
                Language: ht

                NOTE Language: fr is not the language

                1
                00:00.000 --> 00:02.500 align:start
                <v Speaker>Byenveni.

                01:00:03.000 --> 01:00:04.000
                Li gratis,
                pou ou.
                """).orElseThrow();
        assertThat(captions.language()).isEqualTo("ht");
        assertThat(captions.cues()).containsExactly(new Cue(Duration.ZERO, "Byenveni."),
                new Cue(Duration.ofHours(1).plusSeconds(3), "Li gratis, pou ou."));
        assertThat(captions.end()).isEqualTo(Duration.ofHours(1).plusSeconds(4));
    }

    @Test
    void whatIsNoCaptionFileIsNone() {
        assertThat(Captions.read("<html>")).isEmpty();
        assertThat(Captions.read("WEBVTT\n\n")).isEmpty();
    }

    @Test
    void aWaveFileLastsAsLongAsItsDataSays() {
        byte[] file = ByteBuffer.allocate(44 + 16_000).order(ByteOrder.LITTLE_ENDIAN)
                .put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(36 + 16_000)
                .put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII)).putInt(16).putShort((short) 1).putShort((short) 1)
                .putInt(8000).putInt(8000).putShort((short) 1).putShort((short) 8)
                .put("data".getBytes(StandardCharsets.US_ASCII)).putInt(16_000).array();
        assertThat(SoundLength.ofWave(file)).contains(Duration.ofSeconds(2));
        assertThat(SoundLength.ofWave("RIFF....WAVE".getBytes(StandardCharsets.US_ASCII))).isEmpty();
    }

    @Test
    void ideographsTakeLongerThanLetters() {
        assertThat(SoundLength.spoken("请不要挂断")).isGreaterThan(SoundLength.spoken("hello"));
    }
}
