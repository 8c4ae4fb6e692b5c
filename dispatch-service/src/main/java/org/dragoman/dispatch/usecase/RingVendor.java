package org.dragoman.dispatch.usecase;

import org.dragoman.dispatch.domain.CityId;
import org.dragoman.dispatch.domain.request.RequestId;
import org.dragoman.dispatch.domain.session.VendorRing;
import org.dragoman.dispatch.port.Changes;
import org.dragoman.dispatch.port.DispatchMetrics;
import org.dragoman.dispatch.port.Hint;
import org.dragoman.dispatch.port.Identities;
import org.dragoman.dispatch.port.Vendors;
import reactor.core.publisher.Mono;

/** Rings the next vendor's line for a request. It stays in line: the city's own interpreters are tried meanwhile. */
public class RingVendor {

    private final Vendors vendors;
    private final Identities identities;
    private final Changes changes;
    private final DispatchMetrics metrics;

    public RingVendor(Vendors vendors, Identities identities, Changes changes, DispatchMetrics metrics) {
        this.vendors = vendors;
        this.identities = identities;
        this.changes = changes;
        this.metrics = metrics;
    }

    /** Empty for a request that this city does not have. */
    public Mono<VendorRing> ring(CityId city, RequestId request, VendorRing.Wish wish) {
        return vendors.ring(city, request, identities.assignment(), identities.leg(), wish).doOnNext(ring -> {
            if (ring instanceof VendorRing.Ordered) {
                metrics.offered();
                changes.tell(city, new Hint(Hint.Kind.COMMAND, request.toString()));
                changes.tell(city, new Hint(Hint.Kind.REQUEST, request.toString()));
            }
        });
    }
}
