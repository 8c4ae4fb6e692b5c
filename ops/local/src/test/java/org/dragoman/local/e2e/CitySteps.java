package org.dragoman.local.e2e;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.When;

/** Who is there, and how patient the city is. */
public final class CitySteps {

    private final Scene scene;
    private final City city;

    public CitySteps(Scene scene, City city) {
        this.scene = scene;
        this.city = city;
    }

    @Given("{person} speaks {tongue}")
    public void speaks(String person, Tongue tongue) {
        scene.resident(scene.wall().labelled(person), tongue);
    }

    @Given("the city is Montréal")
    public void montreal() {
        scene.inMontreal();
    }

    @Given("only {int} interpreter(s) of {tongue} is/are on duty")
    public void onDuty(int count, Tongue tongue) {
        city.onDuty(count, tongue);
    }

    @Given("nobody who interprets {tongue} is on duty")
    public void nobody(Tongue tongue) {
        city.onDuty(0, tongue);
    }

    @Given("the city rings {int} phones at once")
    public void phonesAtOnce(int phones) {
        city.set("ladder", "[{\"afterSeconds\": 0, \"phones\": %d}]".formatted(phones));
    }

    @Given("the city calls a vendor after {int} second(s)")
    public void vendorAfter(int seconds) {
        city.set("ladder",
                "[{\"afterSeconds\": 0, \"phones\": 1}, {\"afterSeconds\": %d, \"phones\": 1, \"vendor\": true}]"
                        .formatted(seconds));
    }

    @Given("the city offers at once to call back")
    public void callBackAtOnce() {
        city.set("ladder", "[{\"afterSeconds\": 0, \"phones\": 1, \"callBack\": true}]");
    }

    @When("an interpreter of {tongue} comes on duty")
    public void comesOnDuty(Tongue tongue) {
        scene.act();
        city.comesOnDuty(tongue);
    }

    @Given("an interpreter's phone rings for {int} seconds at most")
    public void ringSeconds(int seconds) {
        city.set("timing,ringSeconds", Integer.toString(seconds));
        city.set("timing,ringCapSeconds", Integer.toString(seconds));
    }

    @Given("a caller waits for {int} seconds at most")
    public void longestWait(int seconds) {
        city.set("timing,longestWaitSeconds", Integer.toString(seconds));
    }

    @Given("the office is given {int} seconds to answer")
    public void connectSeconds(int seconds) {
        city.set("timing,connectSeconds", Integer.toString(seconds));
    }

    @Given("the phone of one interpreter of {tongue} cannot be reached")
    public void oneIsOff(Tongue tongue) {
        city.switchOff(People.phoneOf(city.free(tongue).getFirst()));
    }

    @Given("nobody picks up the phone of {person}")
    public void unattended(String person) {
        city.unattended(scene.phone(person));
    }

    @Given("{person}'s phone is switched off")
    public void switchedOff(String person) {
        scene.act();
        city.switchOff(scene.phone(person));
    }
}
