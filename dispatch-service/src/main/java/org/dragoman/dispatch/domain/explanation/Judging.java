package org.dragoman.dispatch.domain.explanation;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dragoman.dispatch.domain.explanation.Explanation.Rejected;
import org.dragoman.dispatch.domain.explanation.Explanation.Verdicts;
import org.dragoman.dispatch.domain.interpreter.InterpreterId;
import org.dragoman.dispatch.domain.matching.Candidate;
import org.dragoman.dispatch.domain.matching.Demand;
import org.dragoman.dispatch.domain.matching.MatchingPolicy;
import org.dragoman.dispatch.domain.matching.Rejection;

/** The policy that decides, asked again: a new rule is explained without a word here. */
record Judging(MatchingPolicy policy) {

    Verdicts all(Demand demand, List<Candidate> people) {
        var ranking = policy.rank(demand, people);
        Map<InterpreterId, String> numbers = people.stream()
                .collect(Collectors.toMap(Candidate::id, Candidate::publicNumber));
        return new Verdicts(ranking.eligible().stream().map(Candidate::publicNumber).toList(),
                ranking.rejected().entrySet().stream()
                        .map(entry -> new Rejected(numbers.getOrDefault(entry.getKey(), ""), entry.getValue()))
                        .toList());
    }

    /** Without those of whom the language itself is to say that they have nothing to do with the request. */
    Verdicts speakers(Demand demand, List<Candidate> people) {
        var all = all(demand, people);
        return new Verdicts(all.eligible(), all.rejected().stream()
                .filter(rejected -> rejected.why() != Rejection.OTHER_LANGUAGE).toList());
    }
}
