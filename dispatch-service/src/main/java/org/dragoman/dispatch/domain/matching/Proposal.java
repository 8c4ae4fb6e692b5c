package org.dragoman.dispatch.domain.matching;

import java.util.List;
import java.util.Map;
import org.dragoman.dispatch.domain.CityId;
import org.dragoman.dispatch.domain.assignment.AssignmentId;
import org.dragoman.dispatch.domain.leg.LegId;
import org.dragoman.dispatch.domain.request.RequestId;

/**
 * One interpreter for one request, to be made true by one transaction.
 *
 * @param demand what the request asked for when the candidate was chosen
 * @param eligible how many could have been asked
 * @param rejectedByRule how many were rejected by which rule; for the ledger
 * @param considered all whom the policy was given; for the ledger
 */
public record Proposal(
        Demand demand, Candidate candidate, AssignmentId assignment, LegId leg, int eligible,
        Map<String, Long> rejectedByRule, List<Candidate> considered) {

    public Proposal {
        rejectedByRule = Map.copyOf(rejectedByRule);
        considered = List.copyOf(considered);
    }

    public CityId city() {
        return demand.city();
    }

    public RequestId request() {
        return demand.request();
    }
}
