package org.dragoman.local.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.cucumber.datatable.DataTable;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Several people who wait at the same time: what each of them waits for would take a scenario of its own too long. */
public final class CrowdSteps {

    private record Caller(String phone, Tongue tongue, long chosen) {}

    private final Scene scene;
    private final List<Caller> callers = new ArrayList<>();

    public CrowdSteps(Scene scene) {
        this.scene = scene;
    }

    @Given("every interpreter's phone is answered by voicemail")
    public void voicemail() {
        interpreters(Map.of("byItself", true, "answerAfterMillis", 1000, "keys", ""));
    }

    @Given("no interpreter's phone is picked up")
    public void nobodyPicksUp() {
        interpreters(Map.of("byItself", true, "ignores", 1));
    }

    @When("every interpreter answers and presses 1")
    public void everyInterpreterAccepts() {
        scene.act();
        interpreters(Map.of("byItself", true, "ignores", 0, "answerAfterMillis", 200, "keys", "1", "keysAfterMillis",
                100));
    }

    @When("these people call the language line at the same time and choose their language")
    public void call(DataTable people) {
        scene.act();
        var rows = people.asLists();
        rows.forEach(row -> scene.wall().dial(scene.phone(row.getFirst()), scene.line()));
        rows.forEach(row -> {
            var phone = scene.phone(row.getFirst());
            scene.wall().press(phone, row.getLast());
            callers.add(new Caller(phone, Tongue.named(row.get(1)), scene.witness().now()));
        });
    }

    @Then("each of them hears, in their language, {string}")
    public void hear(String english) {
        callers.forEach(caller -> scene.witness().awaitWords(caller.phone, Phrases.in(caller.tongue, english),
                caller.chosen));
    }

    @Then("for each of them a second interpreter is rung")
    public void secondIsRung() {
        callers.forEach(caller -> await("a second interpreter of %s is rung".formatted(caller.tongue))
                .atMost(Wall.SOON).until(() -> interpretersRung(caller.tongue).size() > 1));
    }

    @Then("no interpreter is in a room")
    public void nobodyInARoom() {
        assertThat(scene.wall().conferences().map(Wall::members)).hasSameSizeAs(callers)
                .allMatch(members -> members.size() == 1);
    }

    @Then("each of them talks with an interpreter")
    public void talk() {
        callers.forEach(caller -> Wall.awaited("%s talks with an interpreter".formatted(caller.phone),
                () -> scene.wall().conferences().filter(Wall::allHearEachOther).map(Wall::members)
                        .filter(members -> members.contains(caller.phone))
                        .filter(members -> members.stream().anyMatch(interpretersRung(caller.tongue)::contains))
                        .findFirst()));
    }

    @Then("from the choice on each of them has heard nothing but their language")
    public void nothingBut() {
        assertThat(callers).isNotEmpty().allSatisfy(caller -> assertThat(
                scene.witness().heard(caller.phone, caller.chosen).map(Witness::language)).isNotEmpty()
                .allMatch(caller.tongue::isTagOf));
    }

    private Set<String> interpretersRung(Tongue tongue) {
        var speak = scene.wall().phonesOf("interpreter").filter(People.speaking(tongue.variety()))
                .map(phone -> phone.path("number").asString()).toList();
        return scene.witness().rung(scene.began()).stream().filter(speak::contains)
                .collect(Collectors.toSet());
    }

    private void interpreters(Map<String, ?> habits) {
        scene.wall().habitsOfAll("interpreter", habits);
    }
}
