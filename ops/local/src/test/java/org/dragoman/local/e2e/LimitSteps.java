package org.dragoman.local.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.java.After;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.Map;
import java.util.UUID;

/** How many calls a city means to make in a day, and who is told. */
public final class LimitSteps {

    private static final String TODAY = "delete from dispatch.limit_step";

    private final Scene scene;
    private final City city;

    public LimitSteps(Scene scene, City city) {
        this.scene = scene;
        this.city = city;
    }

    @Given("the city means to make {int} call(s) a day")
    public void callsPerDay(int calls) {
        scene.truth().execute(TODAY);
        city.set("limits", "{\"callsPerDay\": %d}".formatted(calls));
    }

    @Given("{person}'s phone is the pager of the city")
    public void pager(String person) {
        Admin.http(scene).put("/api/v1/limits/pager", Map.of("number", scene.phone(person))).ok();
    }

    @Then("{person} gets a text message")
    public void getsAText(String person) {
        scene.witness().awaitText(scene.phone(person), scene.began());
    }

    @Then("the desk is told that the resident's number is not called today")
    public void isRefused() {
        var answer = scene.desk().ask(scene.tongue().variety(), People.FLUSHING,
                Map.of("desk", scene.phone("desk"), "resident", scene.phone("resident")), UUID.randomUUID().toString());
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.body().path("detail").asString()).contains("A supervisor can lift that for today");
    }

    @Then("an interpreter's phone rings")
    public void anInterpreterIsRung() {
        scene.wall().ringing("interpreter", People.speaking(scene.tongue().variety()));
    }

    @When("a supervisor lifts the limit for today")
    public void lifts() {
        scene.desk().http().post("/api/v1/limits/lift", Map.of()).ok();
    }

    @After
    public void putRight() {
        scene.truth().execute(TODAY);
        scene.truth().execute("update dispatch.pager set phone_cipher = null");
    }
}
