package org.dragoman.dispatch.adapter.postgres;

import java.time.LocalDateTime;
import java.util.Optional;
import org.dragoman.dispatch.domain.place.Opening;
import tools.jackson.databind.JsonNode;

/** What {@code dispatch.opening_of} says. */
final class Openings {

    private Openings() {}

    static Opening read(JsonNode json) {
        return json.path("open").asBoolean()
                ? Opening.OPEN
                : new Opening.Closed(Optional.of(json.path("opens")).filter(JsonNode::isString)
                        .map(opens -> LocalDateTime.parse(opens.asString())));
    }
}
