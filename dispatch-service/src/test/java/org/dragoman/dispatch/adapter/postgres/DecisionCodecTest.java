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
import org.dragoman.dispatch.domain.request.Preferences;
import org.dragoman.dispatch.domain.request.RequestId;
import org.dragoman.dispatch.domain.request.SubjectDomain;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What the ledger keeps of a decision is all of it. */
class DecisionCodecTest {

    private static final CityId CITY = new CityId("nyc");
    private static final RequestId REQUEST = new RequestId(new UUID(4, 1));
    private static final Instant NOW = Instant.parse("2026-03-02T17:00:00.123456Z");

    @Test
    void whatIsWrittenIsRead() {
        var chosen = candidate(1, "10:1", 17);
        var demand = new Demand(CITY, REQUEST, new VarietyTag("ht"), SubjectDomain.MEDICAL,
                new Preferences(Optional.of("101")), NOW, LocalDate.of(2026, 3, 2),
                Map.of(chosen.id(), NOW.plus(Duration.ofSeconds(60))), 7);
        var proposal = new Proposal(demand, chosen, new AssignmentId(new UUID(5, 1)), new LegId(new UUID(6, 1)), 1,
                Map.of("SUSPENDED", 1L), List.of(candidate(2, "102", 3), chosen));
        assertThat(read(DecisionCodec.facts(proposal, 8, 4))).contains(Decision.of(proposal, 4));
    }

    @Test
    void anEntryFromBeforeDecisionsWereKeptHasNone() {
        assertThat(read(Map.of("interpreter", "101", "policy", 1, "eligible", 3))).isEmpty();
    }

    private static Optional<Decision> read(Map<String, Object> facts) {
        var json = JsonMapper.shared();
        return DecisionCodec.read(CITY, REQUEST, json.readTree(json.writeValueAsString(facts)));
    }

    private static Candidate candidate(int number, String publicNumber, long version) {
        return new Candidate(new InterpreterId(new UUID(3, number)), publicNumber, Availability.AVAILABLE, false,
                Set.of(), List.of(), 0, NOW, 0, 1, version);
    }
}
