package org.dragoman.dispatch.domain.matching;

import java.util.Map;
import org.dragoman.dispatch.domain.CityId;
import org.dragoman.dispatch.domain.assignment.AssignmentId;
import org.dragoman.dispatch.domain.leg.LegId;
import org.dragoman.dispatch.domain.request.RequestId;

/**
 * One interpreter for one request, to be made true by one transaction.
 *
 * @param eligible how many could have been asked
 * @param rejectedByRule how many were rejected by which rule; for the ledger
 */
public record Proposal(
        CityId city, RequestId request, Candidate candidate, AssignmentId assignment, LegId leg, int eligible,
        Map<String, Long> rejectedByRule) {

    public Proposal {
        rejectedByRule = Map.copyOf(rejectedByRule);
    }
}
