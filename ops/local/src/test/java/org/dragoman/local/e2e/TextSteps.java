package org.dragoman.local.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;

/** What people write, and what is written to them. */
public final class TextSteps {

    /** As the lines are written to people. */
    private static final String LINE = "+1 212-555-0100";
    private static final String NEWEST = "select phase from gateway.text order by ordered_at desc limit 1";
    private static final String OPTED_OUT = "select count(*) from gateway.opt_out";

    private final Scene scene;

    public TextSteps(Scene scene) {
        this.scene = scene;
    }

    @Given("{person} writes {string} to the language line")
    public void writes(String person, String words) {
        scene.act();
        scene.wall().text(scene.phone(person), scene.line(), words);
        await("it is read").atMost(Wall.SOON).untilAsserted(() -> assertThat(scene.truth().list(OPTED_OUT))
                .containsExactly(words.equalsIgnoreCase("stop") ? "1" : "0"));
    }

    @Then("{person} reads, in their language, {string}")
    public void reads(String person, String english) {
        var words = Phrases.in(scene.tongue(), english).replace("{number}", LINE);
        await("%s reads it".formatted(person)).atMost(Wall.SOON).untilAsserted(() -> assertThat(
                scene.wall().phone(scene.phone(person)).path("text").path("words").asString("")).isEqualTo(words));
        assertThat(scene.witness().written(scene.phone(person), scene.began())).isEqualTo(1);
    }

    @Then("{person} is sent no text message")
    public void notWrittenTo(String person) {
        assertThat(scene.witness().written(scene.phone(person), scene.began())).isZero();
    }

    @Then("the text message is held back")
    public void heldBack() {
        await("the newest text message is held back").atMost(Wall.SOON)
                .untilAsserted(() -> assertThat(scene.truth().list(NEWEST)).containsExactly("OPTED_OUT"));
    }

    @Then("nobody is on the list of STOP")
    public void nobodyOptedOut() {
        assertThat(scene.truth().list(OPTED_OUT)).containsExactly("0");
    }
}
