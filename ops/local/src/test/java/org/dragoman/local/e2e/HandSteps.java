package org.dragoman.local.e2e;

import io.cucumber.java.en.When;
import java.util.List;
import java.util.stream.Collectors;

/** What people do with their phones. */
public final class HandSteps {

    private final Scene scene;

    public HandSteps(Scene scene) {
        this.scene = scene;
    }

    @When("{person} calls the language line")
    public void calls(String person) {
        scene.act();
        scene.wall().dial(scene.phone(person), scene.line());
    }

    @When("{person} calls the language line and presses {keys}")
    public void callsAndChooses(String person, List<String> keys) {
        calls(person);
        keys.forEach(key -> scene.wall().press(scene.phone(person), key));
        scene.chose();
    }

    /** Of all languages this one alone has a number of its own. */
    @When("{person} calls the line for Haitian Creole")
    public void callsTheirOwnLine(String person) {
        scene.act();
        scene.wall().dial(scene.phone(person), People.NYC_CREOLE_LINE);
        scene.chose();
    }

    @When("{person} presses {keys}")
    public void presses(String person, List<String> keys) {
        scene.act();
        keys.forEach(key -> scene.wall().press(scene.phone(person), key));
    }

    @When("the resident chooses with {keys}")
    public void chooses(List<String> keys) {
        presses("resident", keys);
        scene.chose();
    }

    @When("{person} presses nothing")
    public void pressesNothing(String person) {
        scene.act();
    }

    @When("{person}'s phone rings")
    public void rings(String person) {
        scene.awaitRing(person);
    }

    @When("{person} answers")
    public void answers(String person) {
        scene.act();
        scene.wall().answer(scene.phone(person));
    }

    @When("{person} answers and presses {keys}")
    public void answersAndPresses(String person, List<String> keys) {
        answers(person);
        keys.forEach(key -> scene.wall().press(scene.phone(person), key));
    }

    /** From ringing to the room. */
    @When("{person} is rung, answers and presses {keys}")
    public void isRungAndAccepts(String person, List<String> keys) {
        rings(person);
        answersAndPresses(person, keys);
    }

    @When("{people} press {keys} at the same moment")
    public void pressTogether(List<String> people, List<String> keys) {
        scene.act();
        scene.wall().pressTogether(people.stream().map(scene::phone).collect(Collectors.toSet()), keys.getFirst());
    }

    @When("{person} turns the call away")
    public void declines(String person) {
        scene.act();
        scene.wall().decline(scene.phone(person));
    }

    @When("{person} hangs up")
    public void hangsUp(String person) {
        scene.act();
        scene.wall().hangUp(scene.phone(person));
    }
}
