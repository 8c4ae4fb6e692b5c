package org.dragoman.dispatch.port;

import java.util.UUID;
import org.dragoman.dispatch.domain.assignment.AssignmentId;
import org.dragoman.dispatch.domain.complaint.ComplaintReference;
import org.dragoman.dispatch.domain.leg.LegId;
import org.dragoman.dispatch.domain.matching.Lease;
import org.dragoman.dispatch.domain.request.Reference;
import org.dragoman.dispatch.domain.request.RequestId;

/** New names for new things; a test gives them in order. */
public interface Identities {

    UUID next();

    Reference reference();

    ComplaintReference complaint();

    default RequestId request() {
        return new RequestId(next());
    }

    default AssignmentId assignment() {
        return new AssignmentId(next());
    }

    default LegId leg() {
        return new LegId(next());
    }

    default Lease lease() {
        return new Lease(next());
    }
}
