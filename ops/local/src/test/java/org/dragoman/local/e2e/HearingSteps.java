package org.dragoman.local.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.cucumber.java.en.Then;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What phones ring, and what people hear in them. */
public final class HearingSteps {

    private final Scene scene;

    public HearingSteps(Scene scene) {
        this.scene = scene;
    }

    @Then("{people} hear each other")
    public void hearEachOther(List<String> people) {
        scene.wall().awaitConference(people.stream().map(scene::phone).collect(Collectors.toSet()));
    }

    @Then("{person} hears {string}")
    public void hears(String person, String words) {
        scene.witness().awaitWords(scene.phone(person), words, scene.lastAct());
    }

    /** Whichever service hears of it first says its own words. */
    @Then("{person} hears {string} or {string}")
    public void hearsEither(String person, String one, String other) {
        await("%s hears either".formatted(person)).atMost(Wall.SOON).untilAsserted(() -> assertThat(
                scene.witness().heard(scene.phone(person), scene.lastAct())
                        .map(heard -> heard.path("words").asString()))
                .containsAnyOf(one, other));
    }

    @Then("{person} hears, in their language, {string}")
    public void hearsInTheirLanguage(String person, String english) {
        hears(person, Phrases.in(scene.tongue(), english));
    }

    /** The place in line is looked up about once a minute: what follows from it may take so long. */
    @Then("{person} hears, within {int} seconds and in their language, {string}")
    public void hearsSoon(String person, int seconds, String english) {
        scene.witness().awaitWords(scene.phone(person), Phrases.in(scene.tongue(), english), scene.lastAct(),
                Duration.ofSeconds(seconds));
    }

    @Then("{person} hears, in {tongue}, {string}")
    public void hearsIn(String person, Tongue tongue, String english) {
        hears(person, Phrases.in(tongue, english));
    }

    @Then("{person} is spoken to in {tongue}")
    public void isSpokenTo(String person, Tongue tongue) {
        scene.witness().awaitHeard(scene.phone(person), tongue.words(), scene.began());
    }

    @Then("from the choice on the resident has heard nothing but {tongue}")
    public void nothingBut(Tongue tongue) {
        assertThat(scene.witness().heard(scene.phone("resident"), scene.chosen()).map(Witness::language)).isNotEmpty()
                .allMatch(tongue::isTagOf);
    }

    /** Dialled by the carrier for whoever picked up. */
    @Then("{person}'s line hears the digits {string}")
    public void hearsTheDigits(String person, String digits) {
        scene.witness().awaitDigits(scene.phone(person), digits, scene.began());
    }

    @Then("{person}'s phone rings no more")
    public void ringsNoMore(String person) {
        await("%s is not rung any more".formatted(person)).atMost(Duration.ofSeconds(5))
                .until(() -> !scene.wall().isRinging(scene.phone(person)));
    }

    @Then("{person}'s phone has rung only once")
    public void rungOnce(String person) {
        assertThat(rings(person)).as("rings of %s", person).isEqualTo(1);
    }

    @Then("{person}'s phone has not rung")
    public void notRung(String person) {
        assertThat(rings(person)).as("rings of %s", person).isZero();
    }

    @Then("every call is over within {int} seconds")
    public void everyCallIsOver(int seconds) {
        await("every call is over").atMost(Duration.ofSeconds(seconds))
                .untilAsserted(() -> assertThat(scene.wall().liveCalls()).isEmpty());
    }

    @Then("{people} talk")
    public void talk(List<String> people) {
        scene.witness().awaitBridge(scene.phone(people.getFirst()), scene.phone(people.getLast()), scene.began());
    }

    @Then("nobody's phone has rung")
    public void nobodyRung() {
        assertThat(scene.witness().rung(scene.began())).isEmpty();
    }

    @Then("no phone of New York has rung")
    public void nobodyInNewYorkRung() {
        assertThat(scene.witness().rung(scene.began())).isNotEmpty().noneMatch(phone -> phone.startsWith("+1212"));
    }

    @Then("one of {people} is with the resident and the agency, and the other hears {string}")
    public void oneWins(List<String> people, String words) {
        var both = people.stream().map(scene::phone).collect(Collectors.toSet());
        var winner = Wall.awaited("one of them is in a room with the resident", () -> scene.wall().conferences()
                .map(Wall::members).filter(members -> members.contains(scene.phone("resident")))
                .flatMap(Set::stream).filter(both::contains).findFirst());
        both.stream().filter(phone -> !phone.equals(winner))
                .forEach(loser -> scene.witness().awaitWords(loser, words, scene.lastAct()));
        scene.wall().awaitConference(Set.of(scene.phone("resident"), winner, scene.phone("agency")));
    }

    private long rings(String person) {
        var phone = scene.phone(person);
        return scene.witness().rung(scene.began()).stream().filter(phone::equals).count();
    }
}
