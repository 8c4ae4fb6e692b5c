package org.dragoman.dispatch.domain.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.dragoman.dispatch.domain.interpreter.InterpreterId;

/**
 * Rejects by hard rules, then orders by one comparator: the known interpreter, then who blocks the fewest scarce
 * languages, then the longest idle, then the least loaded today, then the id so that the order is total.
 */
public final class MatchingPolicy {

    /** Written to the ledger with each decision. */
    public static final int VERSION = 1;

    public Ranking rank(Demand demand, List<Candidate> candidates) {
        var eligible = new ArrayList<Candidate>();
        var rejected = new LinkedHashMap<InterpreterId, Rejection>();
        for (var candidate : candidates) {
            firstObjection(demand, candidate).ifPresentOrElse(
                    why -> rejected.put(candidate.id(), why), () -> eligible.add(candidate));
        }
        eligible.sort(order(demand));
        return new Ranking(eligible, rejected, candidates);
    }

    private static Optional<Rejection> firstObjection(Demand demand, Candidate candidate) {
        return Rule.ALL.stream().flatMap(rule -> rule.reject(demand, candidate).stream()).findFirst();
    }

    private static Comparator<Candidate> order(Demand demand) {
        return Comparator.<Candidate, Boolean>comparing(candidate -> !isKnown(demand, candidate))
                .thenComparing(Candidate::scarceOthers)
                .thenComparing(Candidate::idleSince)
                .thenComparing(Candidate::callsToday)
                .thenComparing(Candidate::id);
    }

    private static boolean isKnown(Demand demand, Candidate candidate) {
        return demand.preferences().knownInterpreter().filter(candidate.publicNumber()::equals).isPresent();
    }
}
