package org.dragoman.local.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.java.After;
import io.cucumber.java.Before;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What a scenario changes in the city, and how it is put right afterwards. */
public final class City {

    private static final List<String> ANSWERED_BY_THEMSELVES = List.of("agency", "desk", "backup", "vendor");
    private static final String QUICK = """
            update dispatch.city set settings = settings || '{"holdBackSeconds": 0,
            "timing": {"wrapUpSeconds": 0, "coolDownSeconds": 1}}'""";
    private static final String FREE = """
            select public_number from dispatch.interpreter where availability in ('AVAILABLE', 'WRAP_UP')""";
    private static final String AWAY = """
            select public_number from dispatch.interpreter where availability in ('ON_BREAK', 'OFF_DUTY')""";
    private static final String INTERPRETERS = """
            select public_number from dispatch.interpreter join dispatch.interpreter_variety using (city_id, interpreter_id)
            where variety = ? and city_id = ? and availability in ('AVAILABLE', 'WRAP_UP') order by public_number""";

    private static final String OFF_DUTY = INTERPRETERS.replace("'AVAILABLE', 'WRAP_UP'", "'OFF_DUTY'");

    private final Scene scene;
    private final List<String> before = new ArrayList<>();
    private final List<String> free = new ArrayList<>();
    private final List<String> switchedOff = new ArrayList<>();

    public City(Scene scene) {
        this.scene = scene;
    }

    @Before
    public void quicken() {
        before.addAll(scene.truth().list("select city_id || ' ' || settings::text from dispatch.city"));
        free.addAll(scene.truth().list(FREE));
        scene.truth().execute(QUICK);
        ANSWERED_BY_THEMSELVES
                .forEach(kind -> scene.wall().habitsOfAll(kind, Map.of("byItself", true, "answerAfterMillis", 200)));
    }

    /** The settings first: whatever else goes wrong here, the next scenario has the city's own. */
    @After
    public void putRight() {
        before.forEach(city -> scene.truth().execute("update dispatch.city set settings = '%s' where city_id = '%s'"
                .formatted(city.split(" ", 2)[1].replace("'", "''"), city.split(" ", 2)[0])));
        switchedOff.forEach(scene.wall()::switchOn);
        ANSWERED_BY_THEMSELVES
                .forEach(kind -> scene.wall().habitsOfAll(kind, Map.of("byItself", true, "answerAfterMillis", 2500)));
        scene.stack().calm();
        scene.truth().list(AWAY).stream().filter(free::contains).forEach(one -> availability(one, "AVAILABLE"));
    }

    /** @param path as in {@code timing,ringSeconds} */
    void set(String path, String json) {
        scene.truth().execute("update dispatch.city set settings = jsonb_set(settings, '{%s}', '%s')"
                .formatted(path, json));
    }

    void onDuty(int count, Tongue tongue) {
        var all = free(tongue);
        assertThat(all).as("interpreters of %s who could be on duty", tongue).hasSizeGreaterThanOrEqualTo(count);
        all.stream().skip(count).forEach(one -> availability(one, "OFF_DUTY"));
    }

    void comesOnDuty(Tongue tongue) {
        availability(scene.truth().list(OFF_DUTY, tongue.variety(), scene.city()).getFirst(), "AVAILABLE");
    }

    List<String> free(Tongue tongue) {
        return scene.truth().list(INTERPRETERS, tongue.variety(), scene.city());
    }

    void unattended(String phone) {
        scene.wall().habits(phone, Map.of("byItself", false));
    }

    void switchOff(String phone) {
        switchedOff.add(phone);
        scene.wall().switchOff(phone);
    }

    private void availability(String publicNumber, String availability) {
        var city = publicNumber.startsWith("1") ? "nyc" : "montreal";
        scene.stack().desk(city).availability(scene.truth().interpreterId(publicNumber), availability);
    }
}
