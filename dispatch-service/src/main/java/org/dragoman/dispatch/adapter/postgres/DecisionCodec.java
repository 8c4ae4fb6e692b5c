package org.dragoman.dispatch.adapter.postgres;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dragoman.dispatch.domain.CityId;
import org.dragoman.dispatch.domain.explanation.Decision;
import org.dragoman.dispatch.domain.explanation.Decision.Seen;
import org.dragoman.dispatch.domain.interpreter.InterpreterId;
import org.dragoman.dispatch.domain.language.VarietyTag;
import org.dragoman.dispatch.domain.matching.Candidate;
import org.dragoman.dispatch.domain.matching.Demand;
import org.dragoman.dispatch.domain.matching.MatchingPolicy;
import org.dragoman.dispatch.domain.matching.Proposal;
import org.dragoman.dispatch.domain.matching.Terms;
import org.dragoman.dispatch.domain.request.Preference;
import org.dragoman.dispatch.domain.request.RequestId;
import org.dragoman.dispatch.domain.request.SubjectDomain;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The ledger's entry of an offer, and the decision read from it. Whatever the policy is given beside the people stands in
 * it: a new field of {@link Demand} or {@link Terms} must be written and read here, or explanations would differ from
 * decisions. What is empty is left out: the entry is written on the hot path.
 */
final class DecisionCodec {

    private static final JsonMapper JSON = JsonMapper.shared();
    /** Behind the version of somebody who was the last free speaker of a scarce variety. */
    private static final String LAST = "*";

    private DecisionCodec() {}

    /** But for the epoch and the version of the settings, which the commit finds in the rows that it locks. */
    static String write(Proposal proposal) {
        var demand = proposal.demand();
        return JSON.writeValueAsString(Map.of("assignment", proposal.assignment().value(),
                "interpreter", proposal.candidate().publicNumber(), "policy", MatchingPolicy.VERSION,
                "eligible", proposal.eligible(), "rejected", proposal.rejectedByRule(), "demand", demand(demand),
                "terms", terms(demand.terms()),
                "seen", proposal.considered().stream().map(DecisionCodec::seen).toList()));
    }

    private static Map<String, Object> demand(Demand demand) {
        var facts = new LinkedHashMap<String, Object>(Map.of("variety", demand.variety().value(),
                "domain", demand.domain().code(), "now", demand.now().toString(), "today", demand.today().toString(),
                "lastEpoch", demand.lastEpoch(), "version", demand.version(),
                "holdBackEnds", demand.holdBackEnds().toString()));
        put(facts, "preferences", PreferencesColumn.said(demand.preferences()));
        put(facts, "coolingDown", byId(demand.coolingDown(), Instant::toString));
        return facts;
    }

    private static Map<String, Object> terms(Terms terms) {
        var facts = new LinkedHashMap<String, Object>();
        terms.known().ifPresent(person -> facts.put("known", person.value()));
        put(facts, "kinds", terms.kinds());
        put(facts, "barred", terms.barred().stream().map(InterpreterId::value).toList());
        put(facts, "excluding", terms.excluding());
        put(facts, "timesAsked", byId(terms.timesAsked(), times -> times));
        return facts;
    }

    private static void put(Map<String, Object> facts, String key, Map<?, ?> value) {
        if (!value.isEmpty()) {
            facts.put(key, value);
        }
    }

    private static void put(Map<String, Object> facts, String key, Iterable<?> values) {
        if (values.iterator().hasNext()) {
            facts.put(key, values);
        }
    }

    private static <T> Map<String, Object> byId(Map<InterpreterId, T> people, Function<T, Object> fact) {
        return people.entrySet().stream()
                .collect(Collectors.toMap(one -> one.getKey().toString(), one -> fact.apply(one.getValue())));
    }

    /** Short: there are up to fifty of them in each entry. */
    private static String seen(Candidate candidate) {
        return candidate.version() + (candidate.lastOfScarce() ? LAST : "") + ":" + candidate.publicNumber();
    }

    /** Empty for an entry from before decisions were kept. */
    static Optional<Decision> read(CityId city, RequestId request, JsonNode facts) {
        return facts.has("demand")
                ? Optional.of(new Decision(facts.get("interpreter").asString(), facts.get("policy").asInt(),
                        facts.get("settings").asInt(),
                        demand(city, request, facts.get("demand"), terms(facts.get("terms"))),
                        facts.get("seen").valueStream().map(JsonNode::asString).map(DecisionCodec::seen).toList()))
                : Optional.empty();
    }

    private static Demand demand(CityId city, RequestId request, JsonNode facts, Terms terms) {
        var now = facts.get("now").asString();
        return new Demand(city, request, new VarietyTag(facts.get("variety").asString()),
                SubjectDomain.ofCode(facts.get("domain").asString()).orElseThrow(),
                PreferencesColumn.read(facts.path("preferences")), Instant.parse(now),
                LocalDate.parse(facts.get("today").asString()),
                byId(facts.path("coolingDown"), until -> Instant.parse(until.asString())),
                facts.get("lastEpoch").asLong(), terms, facts.get("version").asLong(),
                // Policy 2 and before held nobody back.
                Instant.parse(facts.path("holdBackEnds").asString(now)));
    }

    private static Terms terms(JsonNode facts) {
        return new Terms(Set.copyOf(texts(facts, "kinds")),
                texts(facts, "barred").stream().map(DecisionCodec::person).collect(Collectors.toSet()),
                texts(facts, "excluding").stream().map(Preference::valueOf).collect(Collectors.toSet()),
                Optional.of(facts.path("known")).filter(JsonNode::isString).map(JsonNode::asString)
                        .map(DecisionCodec::person),
                byId(facts.path("timesAsked"), JsonNode::asInt));
    }

    private static List<String> texts(JsonNode facts, String key) {
        return facts.path(key).valueStream().map(JsonNode::asString).toList();
    }

    private static <T> Map<InterpreterId, T> byId(JsonNode facts, Function<JsonNode, T> fact) {
        return facts.properties().stream()
                .collect(Collectors.toMap(one -> person(one.getKey()), one -> fact.apply(one.getValue())));
    }

    private static InterpreterId person(String id) {
        return new InterpreterId(UUID.fromString(id));
    }

    private static Seen seen(String text) {
        int colon = text.indexOf(':');
        var version = text.substring(0, colon);
        boolean last = version.endsWith(LAST);
        return new Seen(text.substring(colon + 1),
                Long.parseLong(last ? version.substring(0, version.length() - LAST.length()) : version), last);
    }
}
