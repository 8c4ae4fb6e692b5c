package org.dragoman.local.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.cucumber.java.After;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Offices that are open or closed, which one is called, and the number of a complaint. */
public final class DirectorySteps {

    private static final String REMEMBER = """
            create table if not exists public.hours_before as
            select city_id, site_id, open_minutes from dispatch.site where city_id = 'nyc'""";
    private static final String AS_BEFORE = """
            update dispatch.site s set open_minutes = b.open_minutes from public.hours_before b
            where b.city_id = s.city_id and b.site_id = s.site_id""";
    private static final String ALWAYS_OPEN = """
            update dispatch.site set open_minutes = null where city_id = 'nyc' and site_id = '%s'""";
    /** For one minute of tomorrow. */
    private static final String OPENS_TOMORROW = """
            update dispatch.site set open_minutes = int4multirange(int4range(t.minute, t.minute + 1))
            from (select mod(dispatch.minute_of_week(dispatch.clock(), 'America/New_York') + 1440, 10080) as minute) t
            where city_id = 'nyc' and site_id = '%s'""";
    private static final String COMPLAINT = """
            select replace(reference, '-', '') from dispatch.complaint where request_id = ?::uuid""";

    private final Scene scene;

    public DirectorySteps(Scene scene) {
        this.scene = scene;
    }

    @After
    public void putRight() {
        scene.truth().execute(REMEMBER);
        scene.truth().execute(AS_BEFORE);
    }

    @Given("the office of {person} is closed")
    public void closed(String office) {
        set(OPENS_TOMORROW, office);
    }

    @Given("the office of {person} is open")
    public void open(String office) {
        set(ALWAYS_OPEN, office);
    }

    private void set(String hours, String office) {
        scene.truth().execute(REMEMBER);
        scene.truth().execute(hours.formatted(office.equals("desk") ? People.FLUSHING : People.CITY_LINE));
    }

    @When("{person} calls the line for letters and presses {keys}")
    public void callsWithALetter(String person, List<String> keys) {
        scene.act();
        scene.wall().dial(scene.phone(person), People.NYC_LETTERS);
        keys.forEach(key -> scene.wall().press(scene.phone(person), key));
        scene.chose();
    }

    @Then("the resident hears the number of the complaint, digit by digit")
    public void hearsTheNumber() {
        var digits = scene.truth().list(COMPLAINT, scene.truth().newestRequest()).getFirst().chars()
                .mapToObj(digit -> Phrases.digit(scene.tongue(), (char) digit)).toList();
        await("the resident hears %s twice".formatted(digits)).atMost(Wall.SOON).untilAsserted(() -> assertThat(
                scene.witness().heard(scene.phone("resident"), scene.lastAct()).map(DirectorySteps::words)
                        .filter(this::isDigit).toList())
                .containsExactlyElementsOf(Stream.of(digits, digits).flatMap(List::stream).toList()));
    }

    private boolean isDigit(String heard) {
        return "0123456789".chars().anyMatch(digit -> Phrases.digit(scene.tongue(), (char) digit).equals(heard));
    }

    private static String words(JsonNode heard) {
        return heard.path("words").asString();
    }
}
