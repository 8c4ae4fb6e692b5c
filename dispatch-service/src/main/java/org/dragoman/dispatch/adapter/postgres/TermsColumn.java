package org.dragoman.dispatch.adapter.postgres;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dragoman.dispatch.domain.explanation.KeptTerms;
import org.dragoman.dispatch.domain.explanation.KeptTerms.KeptBar;
import org.dragoman.dispatch.domain.interpreter.InterpreterId;
import org.dragoman.dispatch.domain.matching.HoldBack;
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

    /** @param barred who ever was not to be sent to its site, each with {@code since} and {@code lifted} */
    static KeptTerms kept(
            String column, Preferences preferences, String barred, Duration coolDown, HoldBack holdBack) {
        var said = JSON.readTree(column);
        return new KeptTerms(preferences, Settings.ladderOf(said), all(said.get("accepts"), JsonNode::asString),
                JSON.readTree(barred).valueStream().map(TermsColumn::bar).toList(), coolDown, holdBack);
    }

    private static KeptBar bar(JsonNode bar) {
        return new KeptBar(interpreter(bar.get("interpreter")), moment(bar.get("since")),
                Optional.of(bar.get("lifted")).filter(JsonNode::isString).map(TermsColumn::moment));
    }

    private static Instant moment(JsonNode time) {
        return OffsetDateTime.parse(time.asString()).toInstant();
    }

    private static InterpreterId interpreter(JsonNode id) {
        return new InterpreterId(UUID.fromString(id.asString()));
    }

    private static <T> Set<T> all(JsonNode array, Function<JsonNode, T> one) {
        return array.valueStream().map(one).collect(Collectors.toUnmodifiableSet());
    }
}
