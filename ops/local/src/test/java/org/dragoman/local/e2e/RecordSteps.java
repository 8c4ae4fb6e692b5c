package org.dragoman.local.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.cucumber.java.en.Then;

/** What the city's own record says of the newest call. */
public final class RecordSteps {

    private static final String NUMBERS = """
            select count(*) from dispatch.leg where request_id = ?::uuid and number_cipher is not null""";

    private static final String URGENCY = "select urgency from dispatch.request where request_id = ?::uuid";

    private final Scene scene;

    public RecordSteps(Scene scene) {
        this.scene = scene;
    }

    @Then("the call is recorded as {outcome}")
    public void recorded(String outcome) {
        scene.truth().awaitState(scene.truth().newestRequest(), outcome, Wall.SOON);
        scene.truth().awaitNothingStuck(Wall.SOON);
    }

    @Then("the record says that they talk")
    public void inSession() {
        scene.truth().awaitState(scene.truth().newestRequest(), "IN_SESSION", Wall.SOON);
    }

    @Then("the record says that {int} interpreters were asked and one came")
    public void asked(int count) {
        assertThat(scene.truth().offers(scene.truth().newestRequest())).hasSize(count)
                .filteredOn(offer -> offer.contains("CONNECTED")).hasSize(1);
    }

    @Then("the record says that it is an emergency")
    public void emergency() {
        await("the newest request is an emergency").atMost(Wall.SOON)
                .until(() -> scene.truth().list(URGENCY, scene.truth().newestRequest()).contains("EMERGENCY"));
    }

    @Then("supervisors read that the resident did not understand")
    public void complained() {
        assertThat(scene.desk().board().path("complaints").valueStream().map(one -> one.path("id").asString()))
                .contains(scene.truth().newestRequest());
    }

    @Then("the desk reads that the resident was not reached")
    public void notReached() {
        assertThat(scene.truth().endReason(scene.truth().newestRequest())).isEqualTo("RESIDENT_NOT_REACHED");
    }

    @Then("{person} is on a break")
    public void onBreak(String person) {
        assertThat(scene.truth().availability(People.publicNumber(scene.phone(person)))).isEqualTo("ON_BREAK");
    }

    @Then("no phone number of the call is kept")
    public void nothingKept() {
        assertThat(scene.truth().list(NUMBERS, scene.truth().newestRequest())).containsExactly("0");
    }
}
