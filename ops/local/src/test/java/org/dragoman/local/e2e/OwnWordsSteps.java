package org.dragoman.local.e2e;

import static org.awaitility.Awaitility.await;

import io.cucumber.java.After;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;

/** What a city has recorded itself. */
public final class OwnWordsSteps {

    private static final int RATE = 8000;

    private final Scene scene;
    private Optional<String> uploaded = Optional.empty();

    public OwnWordsSteps(Scene scene) {
        this.scene = scene;
    }

    @When("an admin uploads a recording of {string} in {tongue}")
    public void uploads(String sentence, Tongue tongue) {
        var address = "/api/v1/recordings/%s/%s".formatted(tongue.words(), sentence);
        uploaded = Optional.of(address);
        Admin.http(scene).put(address, oneSecond(), "audio/wav").ok();
    }

    @When("an admin goes back to our words")
    public void goesBack() {
        Admin.http(scene).delete(uploaded.orElseThrow()).ok();
        uploaded = Optional.empty();
    }

    @Then("{person} hears what the city has recorded itself")
    public void hearsTheCitys(String person) {
        await("%s hears the city's own recording".formatted(person)).atMost(Wall.SOON)
                .until(() -> scene.witness().heard(scene.phone(person), scene.lastAct())
                        .anyMatch(heard -> heard.path("audio").asString("").contains("/recordings/city/nyc/")));
    }

    @After
    public void putRight() {
        uploaded.ifPresent(address -> Admin.http(scene).delete(address));
    }

    private static byte[] oneSecond() {
        var format = new AudioFormat(AudioFormat.Encoding.ULAW, RATE, 8, 1, 1, RATE, false);
        var out = new ByteArrayOutputStream();
        try (var sound = new AudioInputStream(new ByteArrayInputStream(new byte[RATE]), format, RATE)) {
            AudioSystem.write(sound, AudioFileFormat.Type.WAVE, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
