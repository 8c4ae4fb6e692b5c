package org.dragoman.local.e2e;

import io.cucumber.java.en.Given;
import java.util.Map;

/** What a carrier does on a bad day. */
public final class CarrierSteps {

    private final Scene scene;

    public CarrierSteps(Scene scene) {
        this.scene = scene;
    }

    @Given("the carrier tells everything twice")
    public void twice() {
        scene.wall().misbehave(Map.of("webhooks", Map.of("matching", "", "duplicate", 1)));
    }

    @Given("the carrier tells everything in the wrong order")
    public void disorder() {
        scene.wall().misbehave(Map.of("webhooks", Map.of("matching", "", "reorder", 0.5, "duplicate", 0.5)));
    }

    @Given("the carrier is too busy once to place a call")
    public void busy() {
        once("tooMany");
    }

    @Given("the carrier places a call once and says that it failed")
    public void failsAfter() {
        once("failAfter");
    }

    private void once(String fault) {
        scene.wall().misbehave(Map.of("rest", Map.of("matching", "POST", fault, 1, "most", 1)));
    }
}
