package org.dragoman.dispatch.domain.explanation;

import java.util.List;
import org.dragoman.dispatch.domain.matching.Candidate;
import org.dragoman.dispatch.domain.matching.Demand;
import org.dragoman.dispatch.domain.matching.MatchingPolicy;
import org.dragoman.dispatch.domain.matching.Proposal;

/**
 * What the policy was given when an offer was made; the ledger keeps it. With the facts of the people it is all that it
 * takes to rank them again as they were ranked then.
 *
 * @param chosen public number of the interpreter who was asked
 * @param policy version of the policy
 * @param settings version of the city's settings
 * @param seen whom the pool had proposed, in its order
 */
public record Decision(String chosen, int policy, int settings, Demand demand, List<Seen> seen) {

    public Decision {
        seen = List.copyOf(seen);
    }

    /**
     * @param version names the facts as they were read, among all that were ever true of this interpreter
     * @param lastOfScarce follows from who else was free, which no fact of this interpreter says
     */
    public record Seen(String interpreter, long version, boolean lastOfScarce) {

        static Seen of(Candidate candidate) {
            return new Seen(candidate.publicNumber(), candidate.version(), candidate.lastOfScarce());
        }
    }

    public static Decision of(Proposal proposal, int settings) {
        return new Decision(proposal.candidate().publicNumber(), MatchingPolicy.VERSION, settings, proposal.demand(),
                proposal.considered().stream().map(Seen::of).toList());
    }
}
