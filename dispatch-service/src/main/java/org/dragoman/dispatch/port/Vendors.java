package org.dragoman.dispatch.port;

import org.dragoman.dispatch.domain.CityId;
import org.dragoman.dispatch.domain.assignment.AssignmentId;
import org.dragoman.dispatch.domain.leg.LegId;
import org.dragoman.dispatch.domain.request.RequestId;
import org.dragoman.dispatch.domain.session.VendorRing;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The lines of outside interpreting services. */
public interface Vendors {

    /** Requests for which a vendor's line is to ring and could: none rings yet, one takes the variety; in line. */
    Flux<RequestId> wanting(CityId city);

    /**
     * Rings the next vendor by rank; one that failed for this request is not rung again in this wait before each other
     * has failed too, nor within the cool-down unless a supervisor wishes it. From a supervisor's wish on vendors are
     * rung as if the ladder had come so far. Empty for a request that this city does not have.
     */
    Mono<VendorRing> ring(
            CityId city, RequestId request, AssignmentId assignment, LegId leg, VendorRing.Wish wish);
}
