package org.dragoman.local.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.java.After;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.List;
import java.util.stream.Collectors;

/** Staff who ask for an interpreter by phone. */
public final class AgencyLineSteps {

    private static final String AGENCY = """
            update dispatch.agency set settings = settings || '%s' where city_id = 'nyc' and agency_id = 'social-services'""";
    private static final String AS_BEFORE = """
            update dispatch.agency set settings = settings - 'recognisesPhones' - 'asks' where city_id = 'nyc'""";
    private static final String FIELDS = """
            select fields ->> 'case' from dispatch.staff_call where request_id = ?::uuid""";
    private static final String REFERENCE = "select reference from dispatch.request where request_id = ?::uuid";

    private final Scene scene;

    public AgencyLineSteps(Scene scene) {
        this.scene = scene;
    }

    @After
    public void putRight() {
        scene.truth().execute(AS_BEFORE);
        scene.truth().execute("delete from dispatch.pin_attempt");
    }

    @Given("the number of a phone does not say which office calls")
    public void phonesSayNothing() {
        scene.truth().execute(AGENCY.formatted("{\"recognisesPhones\": false}"));
    }

    @Given("the office wants to know a case number of {int} digits")
    public void asksForACase(int digits) {
        scene.truth().execute(AGENCY.formatted(
                "{\"asks\": [{\"name\": \"case\", \"label\": \"your case number\", \"digits\": %d}]}"
                        .formatted(digits)));
    }

    @When("the desk calls the line of offices")
    public void calls() {
        scene.act();
        scene.wall().dial(scene.phone("desk"), People.NYC_OFFICES);
    }

    @When("the desk types its code and its PIN")
    public void typesThePin() {
        types(scene.stack().local().secrets().pin());
    }

    /** A PIN has up to eight digits; that of a start has six. */
    @When("the desk types its code and a wrong PIN")
    public void typesAWrongPin() {
        types("1234567");
    }

    @When("the desk chooses {tongue} with {keys}")
    public void chooses(Tongue tongue, List<String> keys) {
        scene.needs(tongue);
        keys.forEach(this::press);
    }

    @Then("the desk hears the reference of its request, letter by letter")
    public void hearsTheReference() {
        var phone = scene.phone("desk");
        scene.witness().awaitWords(phone, "Your reference is", scene.lastAct());
        var reference = scene.truth().list(REFERENCE, scene.truth().newestRequest()).getFirst();
        var spelled = reference.replace("-", "").chars().mapToObj(Character::toString)
                .collect(Collectors.joining(", "));
        scene.witness().awaitWords(phone, "Your reference is %s.".formatted(spelled), scene.lastAct());
    }

    @Then("the case number {word} is kept with the request")
    public void kept(String number) {
        assertThat(scene.truth().list(FIELDS, scene.truth().newestRequest())).containsExactly(number);
    }

    private void types(String pin) {
        scene.act();
        press(People.FLUSHING_CODE + "#");
        press(pin + "#");
    }

    private void press(String keys) {
        scene.wall().press(scene.phone("desk"), keys);
    }
}
