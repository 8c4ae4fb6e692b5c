package org.dragoman.local.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The one interpreter who is on duty, and the duty line. */
public final class DutyLineSteps {

    private static final String REQUESTS = "select request_id::text from dispatch.request where created_at > ?::timestamptz";
    private static final String CHECKED = """
            select public_number from dispatch.interpreter where phone_checked_at > ?::timestamptz""";

    private final Scene scene;
    private final City city;
    private final String began;
    private @Nullable String number;

    public DutyLineSteps(Scene scene, City city) {
        this.scene = scene;
        this.city = city;
        this.began = scene.truth().list("select clock_timestamp()::text").getFirst();
    }

    private String number() {
        var known = number == null ? city.free(scene.tongue()).getFirst() : number;
        number = known;
        return known;
    }

    private String phone() {
        return People.phoneOf(number());
    }

    @When("that interpreter calls the duty line and enters number and PIN")
    public void enters() {
        dials();
        types(number() + "#", scene.stack().local().secrets().dutyPin() + "#");
    }

    @When("that interpreter calls the duty line and enters a wrong PIN")
    public void dialsAndGuesses() {
        dials();
        guesses();
    }

    @When("that interpreter enters a wrong PIN again")
    public void guesses() {
        types(number() + "#", "1#");
    }

    @When("that interpreter presses {keys} on the duty line")
    public void presses(List<String> keys) {
        types(keys.toArray(String[]::new));
    }

    @When("that interpreter ends the call to the duty line")
    public void leaves() {
        types("#");
        await("the call is over").atMost(Wall.SOON)
                .until(() -> scene.wall().liveCalls().stream().noneMatch(call -> call.toString().contains(phone())));
    }

    @When("that interpreter calls the duty line and has no PIN")
    public void asksToBeCalledBack() {
        dials();
        types(number() + "#", "#");
    }

    @When("that interpreter's phone rings for the duty line and is answered")
    public void isCalledBack() {
        scene.wall().awaitRinging(phone());
        scene.act();
        scene.wall().answer(phone());
    }

    private void dials() {
        scene.wall().dial(phone(), People.NYC_DUTY_LINE);
    }

    private void types(String... keys) {
        for (var key : keys) {
            scene.act();
            scene.wall().press(phone(), key);
        }
    }

    @Then("that interpreter is told {string}")
    public void isTold(String words) {
        scene.witness().awaitWords(phone(), words, scene.lastAct());
    }

    @Then("that interpreter is off duty")
    public void offDuty() {
        assertThat(scene.truth().availability(number())).isEqualTo("OFF_DUTY");
    }

    @Then("that interpreter's phone has not been rung")
    public void notRung() {
        assertThat(scene.witness().rung(scene.began())).doesNotContain(phone());
    }

    @Then("that interpreter's phone is noted as good")
    public void noted() {
        assertThat(scene.truth().list(CHECKED, began)).containsExactly(number());
    }

    @Then("no request has been made")
    public void noRequest() {
        assertThat(scene.truth().list(REQUESTS, began)).isEmpty();
    }
}
