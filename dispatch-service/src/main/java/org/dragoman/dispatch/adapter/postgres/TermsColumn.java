package org.dragoman.dispatch.adapter.postgres;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dragoman.dispatch.domain.interpreter.InterpreterId;
import org.dragoman.dispatch.domain.matching.Terms;
import org.dragoman.dispatch.domain.request.Preferences;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What {@code dispatch.terms_of} says of a request. */
final class TermsColumn {

    private static final JsonMapper JSON = JsonMapper.shared();

    private TermsColumn() {}

    /** @param waited since when the rung counts that leaves of the preferences what it leaves */
    static Terms read(
            String column, Preferences preferences, Duration waited, Map<InterpreterId, Integer> timesAsked) {
        var said = JSON.readTree(column);
        var ladder = Settings.ladderOf(said);
        int rung = ladder.numberAt(waited);
        return new Terms(all(said.get("accepts"), JsonNode::asString),
                all(said.get("barred"), TermsColumn::interpreter),
                preferences.excludingOn(rung, ladder.droppedOn(rung)),
                Optional.of(said.path("known")).filter(JsonNode::isString).map(TermsColumn::interpreter), timesAsked);
    }

    private static InterpreterId interpreter(JsonNode id) {
        return new InterpreterId(UUID.fromString(id.asString()));
    }

    private static <T> Set<T> all(JsonNode array, Function<JsonNode, T> one) {
        return array.valueStream().map(one).collect(Collectors.toUnmodifiableSet());
    }
}
