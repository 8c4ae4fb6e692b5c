package org.dragoman.local.e2e;

import io.cucumber.java.en.When;
import java.time.Duration;
import java.util.Map;

/** What a desk asks for; it has a page and an interface for that, and one phone. */
public final class DeskSteps {

    private final Scene scene;

    public DeskSteps(Scene scene) {
        this.scene = scene;
    }

    @When("a supervisor ends the call")
    public void ends() {
        scene.act();
        scene.desk().cancel(scene.truth().newestRequest()).ok();
    }

    @When("the desk asks for an interpreter of {tongue}")
    public void asks(Tongue tongue) {
        scene.needs(tongue);
        scene.desk().request(tongue.variety(), People.FLUSHING, Map.of("desk", scene.phone("desk")));
    }

    @When("the desk asks for an interpreter and that the resident be rung too")
    public void asksWithResident() {
        scene.act();
        scene.desk().request(scene.tongue().variety(), People.FLUSHING,
                Map.of("desk", scene.phone("desk"), "resident", scene.phone("resident")));
        scene.chose();
    }

    @When("the desk asks that the resident be called back")
    public void asksForCallBack() {
        scene.act();
        scene.chose();
        scene.desk().callBack(scene.tongue().variety(), People.FLUSHING, scene.phone("resident"),
                Duration.ofHours(1));
    }
}
