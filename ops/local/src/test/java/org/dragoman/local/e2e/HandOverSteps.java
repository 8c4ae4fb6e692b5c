package org.dragoman.local.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;

/** A call that goes from one interpreter to another. */
public final class HandOverSteps {

    private static final String VARIETY = "select variety from dispatch.request where request_id = ?::uuid";

    private final Scene scene;

    public HandOverSteps(Scene scene) {
        this.scene = scene;
    }

    @When("the resident turns out to speak {tongue}")
    public void speaksAnother(Tongue tongue) {
        scene.needs(tongue);
    }

    @Then("{person} came before {person} left")
    public void cameBefore(String comes, String goes) {
        await("%s leaves".formatted(goes)).atMost(Wall.SOON).untilAsserted(() -> assertThat(
                scene.witness().last("Left", scene.phone(goes), scene.began()))
                .isGreaterThan(scene.witness().last("Joined", scene.phone(comes), scene.began())));
    }

    /** A last “one moment” may still be on its way. */
    @Then("the resident has been told of no search since {person} went back")
    public void toldOfNoSearch(String back) {
        assertThat(scene.witness().heard(scene.phone("resident"),
                scene.witness().last("Joined", scene.phone(back), scene.began()))
                .map(heard -> heard.path("words").asString()))
                .allMatch(Phrases.in(scene.tongue(), "One moment, please.")::equals);
    }

    @Then("the record says that it is {tongue}")
    public void recorded(Tongue tongue) {
        assertThat(scene.truth().list(VARIETY, scene.truth().newestRequest())).containsExactly(tongue.variety());
    }
}
