package org.dragoman.dispatch.adapter.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.dragoman.dispatch.domain.CityId;
import org.dragoman.dispatch.domain.assignment.AssignmentId;
import org.dragoman.dispatch.domain.explanation.Decision;
import org.dragoman.dispatch.domain.interpreter.Availability;
import org.dragoman.dispatch.domain.interpreter.InterpreterId;
import org.dragoman.dispatch.domain.language.VarietyTag;
import org.dragoman.dispatch.domain.leg.LegId;
import org.dragoman.dispatch.domain.matching.Candidate;
import org.dragoman.dispatch.domain.matching.Demand;
import org.dragoman.dispatch.domain.matching.Proposal;
import org.dragoman.dispatch.domain.matching.Terms;
import org.dragoman.dispatch.domain.request.Gender;
import org.dragoman.dispatch.domain.request.Preference;
import org.dragoman.dispatch.domain.request.Preferences;
import org.dragoman.dispatch.domain.request.RequestId;
import org.dragoman.dispatch.domain.request.SubjectDomain;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What the ledger keeps of a decision is all of it. */
class DecisionCodecTest {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final CityId CITY = new CityId("nyc");
    private static final RequestId REQUEST = new RequestId(new UUID(4, 1));
    private static final Instant NOW = Instant.parse("2026-03-02T17:00:00.123456Z");

    /** As while a phone rings for it. */
    private static final Instant HOLD_ENDS = Instant.MAX;
    private static final Candidate CHOSEN = candidate(1, "10:1", 17);

    @Test
    void whatIsWrittenIsRead() {
        var preferences = new Preferences(Optional.of("101"), Optional.of(Gender.FEMALE),
                Optional.of(SubjectDomain.LEGAL), Set.of(Preference.KNOWN, Preference.GENDER), Optional.of(2));
        var other = candidate(2, "102", 3).id();
        var terms = new Terms(Set.of("State court interpreter", "Other"), Set.of(CHOSEN.id(), other),
                Set.of(Preference.GENDER), Optional.of(other), Map.of(CHOSEN.id(), 2, other, 1));
        var proposal = proposal(preferences, Map.of(CHOSEN.id(), NOW.plus(Duration.ofSeconds(60)), other, NOW), terms);
        assertThat(read(committed(proposal))).contains(Decision.of(proposal, 4));
    }

    @Test
    void aRequestWithoutAnyTermsIsReadAsSuch() {
        var proposal = proposal(Preferences.NONE, Map.of(), Terms.NONE);
        assertThat(read(committed(proposal))).contains(Decision.of(proposal, 4));
    }

    private static Proposal proposal(Preferences wished, Map<InterpreterId, Instant> coolingDown, Terms terms) {
        var demand = new Demand(CITY, REQUEST, new VarietyTag("ht"), SubjectDomain.MEDICAL, wished, NOW,
                LocalDate.of(2026, 3, 2), coolingDown, 7, terms, 12, HOLD_ENDS);
        return new Proposal(demand, CHOSEN, new AssignmentId(new UUID(5, 1)), new LegId(new UUID(6, 1)), 1,
                Map.of("SUSPENDED", 1L), List.of(candidate(2, "102", 3).asLastOfScarce(true), CHOSEN));
    }

    /** The commit adds what stands in the rows that it locks. */
    private static JsonNode committed(Proposal proposal) {
        var entry = (ObjectNode) JSON.readTree(DecisionCodec.write(proposal));
        return entry.put("epoch", 8).put("settings", 4);
    }

    @Test
    void anEntryFromBeforeDecisionsWereKeptHasNone() {
        assertThat(read(JSON.valueToTree(Map.of("interpreter", "101", "policy", 1, "eligible", 3)))).isEmpty();
    }

    @Test
    void anEntryFromBeforeAnybodyWasHeldBackIsReadAsSuch() {
        var entry = committed(proposal(Preferences.NONE, Map.of(), Terms.NONE));
        ((ObjectNode) entry.get("demand")).remove("holdBackEnds");
        ((ArrayNode) entry.get("seen")).removeAll().add("3:102");
        assertThat(read(entry)).hasValueSatisfying(decision -> {
            assertThat(decision.demand().holdsBack()).isFalse();
            assertThat(decision.seen()).containsExactly(new Decision.Seen("102", 3, false));
        });
    }

    private static Optional<Decision> read(JsonNode facts) {
        return DecisionCodec.read(CITY, REQUEST, facts);
    }

    private static Candidate candidate(int number, String publicNumber, long version) {
        return new Candidate(new InterpreterId(new UUID(3, number)), publicNumber, Availability.AVAILABLE, false,
                Set.of(), List.of(), 0, NOW, 0, 1, version);
    }
}
