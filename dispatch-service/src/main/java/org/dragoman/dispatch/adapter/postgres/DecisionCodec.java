package org.dragoman.dispatch.adapter.postgres;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dragoman.dispatch.domain.CityId;
import org.dragoman.dispatch.domain.explanation.Decision;
import org.dragoman.dispatch.domain.explanation.Decision.Seen;
import org.dragoman.dispatch.domain.interpreter.InterpreterId;
import org.dragoman.dispatch.domain.language.VarietyTag;
import org.dragoman.dispatch.domain.matching.Demand;
import org.dragoman.dispatch.domain.matching.Proposal;
import org.dragoman.dispatch.domain.request.Preferences;
import org.dragoman.dispatch.domain.request.RequestId;
import org.dragoman.dispatch.domain.request.SubjectDomain;
import tools.jackson.databind.JsonNode;

/**
 * The ledger's entry of an offer, and the decision read from it. Whatever the policy is given beside the people stands in
 * it: a new field of {@link Demand} must be written and read here, or explanations would differ from decisions.
 */
final class DecisionCodec {

    private DecisionCodec() {}

    static Map<String, Object> facts(Proposal proposal, long epoch, int settings) {
        var decision = Decision.of(proposal, settings);
        return Map.of("assignment", proposal.assignment().value(), "epoch", epoch,
                "interpreter", decision.chosen(), "policy", decision.policy(), "settings", settings,
                "eligible", proposal.eligible(), "rejected", proposal.rejectedByRule(),
                "demand", demand(decision.demand()), "seen",
                decision.seen().stream().map(DecisionCodec::seen).toList());
    }

    private static Map<String, Object> demand(Demand demand) {
        var facts = new HashMap<String, Object>(Map.of("variety", demand.variety().value(),
                "domain", demand.domain().code(), "now", demand.now().toString(), "today", demand.today().toString(),
                "lastEpoch", demand.lastEpoch()));
        demand.preferences().knownInterpreter().ifPresent(number -> facts.put("known", number));
        if (!demand.coolingDown().isEmpty()) {
            var until = new HashMap<String, String>();
            demand.coolingDown().forEach((person, end) -> until.put(person.toString(), end.toString()));
            facts.put("coolingDown", until);
        }
        return facts;
    }

    /** Short: there are up to fifty of them in each entry. */
    private static String seen(Seen seen) {
        return seen.version() + ":" + seen.interpreter();
    }

    /** Empty for an entry from before decisions were kept. */
    static Optional<Decision> read(CityId city, RequestId request, JsonNode facts) {
        return facts.has("demand")
                ? Optional.of(new Decision(facts.get("interpreter").asString(), facts.get("policy").asInt(),
                        facts.get("settings").asInt(), demand(city, request, facts.get("demand")),
                        seen(facts.get("seen"))))
                : Optional.empty();
    }

    private static Demand demand(CityId city, RequestId request, JsonNode facts) {
        return new Demand(city, request, new VarietyTag(facts.get("variety").asString()),
                SubjectDomain.ofCode(facts.get("domain").asString()).orElseThrow(),
                new Preferences(Optional.ofNullable(facts.get("known")).map(JsonNode::asString)),
                Instant.parse(facts.get("now").asString()), LocalDate.parse(facts.get("today").asString()),
                coolingDown(facts), facts.get("lastEpoch").asLong());
    }

    private static Map<InterpreterId, Instant> coolingDown(JsonNode facts) {
        var until = new HashMap<InterpreterId, Instant>();
        facts.path("coolingDown").properties().forEach(entry -> until.put(
                new InterpreterId(UUID.fromString(entry.getKey())), Instant.parse(entry.getValue().asString())));
        return until;
    }

    private static List<Seen> seen(JsonNode facts) {
        return facts.valueStream().map(JsonNode::asString).map(text -> {
            int colon = text.indexOf(':');
            return new Seen(text.substring(colon + 1), Long.parseLong(text.substring(0, colon)));
        }).toList();
    }
}
