package org.dragoman.dispatch.adapter.postgres;

import java.time.Duration;
import java.util.stream.Collectors;
import org.dragoman.dispatch.domain.ladder.Ladder;
import org.dragoman.dispatch.domain.ladder.Rung;
import org.dragoman.dispatch.domain.matching.HoldBack;
import org.dragoman.dispatch.domain.request.Preference;
import org.dragoman.dispatch.domain.session.Timing;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a city's settings; a key that is not set has the default of the domain. */
final class Settings {

    private static final JsonMapper JSON = JsonMapper.shared();

    private Settings() {}

    static Timing timing(String settings) {
        var node = JSON.readTree(settings).path("timing");
        return Timing.of(key -> node.has(key.code()) ? node.get(key.code()).asInt() : key.standard());
    }

    /** How the search widens; one phone after the other where the city has not said. */
    static Ladder ladder(String settings) {
        return ladderOf(JSON.readTree(settings));
    }

    static Ladder ladderOf(JsonNode settings) {
        var rungs = settings.path("ladder");
        return rungs.isMissingNode() || rungs.isNull()
                ? Ladder.ONE_BY_ONE
                : new Ladder(rungs.valueStream().map(Settings::rung).toList());
    }

    private static Rung rung(JsonNode rung) {
        return new Rung(Duration.ofSeconds(rung.path("afterSeconds").asLong()), rung.path("phones").asInt(1),
                rung.path("dropPreferences").valueStream()
                        .flatMap(code -> Preference.ofCode(code.asString()).stream())
                        .collect(Collectors.toUnmodifiableSet()),
                rung.path("vendor").asBoolean(false), rung.path("callBack").asBoolean(false));
    }

    /** How long a last free speaker of a scarce variety is kept for it. */
    static HoldBack holdBack(String settings) {
        return new HoldBack(seconds(JSON.readTree(settings), "holdBackSeconds", HoldBack.DEFAULT.longest()));
    }

    private static Duration seconds(JsonNode node, String key, Duration standard) {
        return node.has(key) ? Duration.ofSeconds(node.get(key).asLong()) : standard;
    }
}
