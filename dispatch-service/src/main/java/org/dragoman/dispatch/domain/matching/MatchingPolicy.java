package org.dragoman.dispatch.domain.matching;

import static org.dragoman.dispatch.domain.matching.Fit.fits;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.dragoman.dispatch.domain.interpreter.InterpreterId;
import org.dragoman.dispatch.domain.request.Preference;

/**
 * Rejects by hard rules, then orders by one comparator. First come those who were asked for this request least often: in
 * one round each is asked once, and nobody a second time before everybody else (the cool-down between two rings to the
 * same person is a hard rule). Then the known interpreter, the gender, the experience that are wished, then who blocks
 * the fewest scarce languages, the longest idle, the least loaded today, and the id so that the order is total.
 */
public final class MatchingPolicy {

    /** Written to the ledger with each decision. */
    public static final int VERSION = 3;

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
        return Comparator.<Candidate>comparingInt(candidate -> timesAsked(demand, candidate))
                .thenComparing(candidate -> !fits(Preference.KNOWN, demand, candidate))
                .thenComparing(candidate -> !fits(Preference.GENDER, demand, candidate))
                .thenComparing(candidate -> !fits(Preference.EXPERIENCE, demand, candidate))
                .thenComparing(Candidate::scarceOthers)
                .thenComparing(Candidate::idleSince)
                .thenComparing(Candidate::callsToday)
                .thenComparing(Candidate::id);
    }

    private static int timesAsked(Demand demand, Candidate candidate) {
        return demand.terms().timesAsked().getOrDefault(candidate.id(), 0);
    }
}
