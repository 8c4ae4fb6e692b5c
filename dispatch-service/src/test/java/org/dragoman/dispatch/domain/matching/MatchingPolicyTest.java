package org.dragoman.dispatch.domain.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dragoman.dispatch.domain.matching.MatchingFixture.NOON;
import static org.dragoman.dispatch.domain.matching.MatchingFixture.aCandidate;
import static org.dragoman.dispatch.domain.matching.MatchingFixture.aDemand;
import static org.dragoman.dispatch.domain.matching.MatchingFixture.id;
import static org.dragoman.dispatch.domain.matching.MatchingFixture.with;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.dragoman.dispatch.domain.Seeds;
import org.dragoman.dispatch.domain.interpreter.InterpreterId;
import org.dragoman.dispatch.domain.request.Preferences;
import org.junit.jupiter.api.Test;

/** The one order in which interpreters are asked. */
class MatchingPolicyTest {

    private final MatchingPolicy policy = new MatchingPolicy();

    private List<InterpreterId> order(Demand demand, Candidate... candidates) {
        return policy.rank(demand, List.of(candidates)).eligible().stream().map(Candidate::id).toList();
    }

    @Test
    void theKnownInterpreterComesFirstWhateverElse() {
        var known = with(2, facts -> facts.alsoScarce(5).idleSince(NOON).callsToday(9));
        var demand = aDemand(new Preferences(Optional.of("102")), Map.of());
        assertThat(order(demand, aCandidate(1), known)).containsExactly(id(2), id(1));
        assertThat(order(aDemand(), aCandidate(1), known)).containsExactly(id(1), id(2));
    }

    @Test
    void whoeverBlocksFewestScarceLanguagesComesBeforeTheLongestIdle() {
        var rare = with(1, facts -> facts.alsoScarce(1).idleSince(NOON.minusSeconds(90_000)));
        assertThat(order(aDemand(), rare, aCandidate(2))).containsExactly(id(2), id(1));
    }

    @Test
    void theLongestIdleComesBeforeTheLeastLoaded() {
        var longIdle = with(2, facts -> facts.idleSince(NOON.minusSeconds(7_200)).callsToday(8));
        assertThat(order(aDemand(), aCandidate(1), longIdle)).containsExactly(id(2), id(1));
    }

    @Test
    void theLeastLoadedComesFirstAmongEquallyIdleOnesAndTheIdDecidesTheRest() {
        var fresh = with(3, facts -> facts.callsToday(0));
        assertThat(order(aDemand(), aCandidate(2), aCandidate(1), fresh)).containsExactly(id(3), id(1), id(2));
    }

    @Test
    void theRankingOfARosterDependsNeitherOnItsOrderNorOnWhoeverMayNotBeAsked() {
        Seeds.each(1_000, random -> {
            var roster = new RandomRoster(random);
            var ranking = policy.rank(roster.demand(), roster.candidates());
            var shuffled = new ArrayList<>(roster.candidates());
            Collections.shuffle(shuffled, Random.from(random));
            var again = policy.rank(roster.demand(), shuffled);

            assertThat(again.eligible()).isEqualTo(ranking.eligible());
            assertThat(again.rejected()).isEqualTo(ranking.rejected());
            assertThat(policy.rank(roster.demand(), ranking.eligible()).eligible()).isEqualTo(ranking.eligible());
        });
    }

    @Test
    void onlyQualifiedInterpretersAreEverRankedAndAllOfThem() {
        Seeds.each(1_000, random -> {
            var roster = new RandomRoster(random);
            var ranking = policy.rank(roster.demand(), roster.candidates());

            assertThat(ranking.eligible()).containsExactlyInAnyOrderElementsOf(
                    roster.candidates().stream().filter(roster::mayBeAsked).toList());
            assertThat(ranking.eligible().size() + ranking.rejected().size()).isEqualTo(roster.candidates().size());
        });
    }
}
