package org.dragoman.campaign.load;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Keeps what the carrier saw, longer than the carrier does. */
public final class Witness {

    /**
     * @param kind
     *            the simple name of the carrier's event
     */
    public record Sight(long sequence, Instant at, String kind, JsonNode event) {
        public String text(String field) {
            return event.path(field).asString("");
        }
    }

    /** The rest is about how the carrier and its customer speak, which the checker does not judge. */
    private static final Set<String> TELLING = Set.of("CallPlaced", "CallMoved", "Heard", "HungUp", "Joined", "Left",
            "Bridged");

    /** The only fields that the checker reads; a long run would not fit into memory with all the others. */
    private static final Set<String> READ = Set.of("callSid", "direction", "callback", "to", "number", "label",
            "conferenceSid", "status", "words");

    private final Carrier carrier;
    private final List<Sight> seen = new ArrayList<>();
    private long last;

    public Witness(Carrier carrier) {
        this.carrier = carrier;
        forget();
    }

    /** Begins anew with what happens from now on. */
    public void forget() {
        look();
        seen.clear();
    }

    public void look() {
        for (var entry : carrier.log(last)) {
            var sight = new Sight(entry.path("sequence").asLong(), Instant.parse(entry.path("at").asString()),
                    entry.path("kind").asString(), brief(entry.path("event")));
            if (last > 0 && sight.sequence() > last + 1 && seen.isEmpty()) {
                throw new IllegalStateException("The carrier's log is shorter than a run");
            }
            if (TELLING.contains(sight.kind())) {
                seen.add(sight);
            }
            last = sight.sequence();
        }
    }

    private static JsonNode brief(JsonNode event) {
        var brief = JsonNodeFactory.instance.objectNode();
        event.properties().forEach(field -> {
            if (READ.contains(field.getKey())) {
                brief.set(field.getKey(), field.getValue());
            }
        });
        return brief;
    }

    public List<Sight> seen() {
        return List.copyOf(seen);
    }
}
