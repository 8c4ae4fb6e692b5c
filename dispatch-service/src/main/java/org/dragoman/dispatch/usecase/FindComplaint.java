package org.dragoman.dispatch.usecase;

import org.dragoman.dispatch.domain.access.Caller;
import org.dragoman.dispatch.domain.complaint.ComplaintReference;
import org.dragoman.dispatch.domain.complaint.KnownComplaint;
import org.dragoman.dispatch.port.Complaints;
import reactor.core.publisher.Mono;

/** A caller asks after a complaint and names its reference. */
public class FindComplaint {

    private final Complaints complaints;

    public FindComplaint(Complaints complaints) {
        this.complaints = complaints;
    }

    /** Empty where it is no reference, or of no complaint of this city. */
    public Mono<KnownComplaint> find(Caller by, String written) {
        return Mono.justOrEmpty(ComplaintReference.read(written))
                .flatMap(reference -> complaints.find(by.city(), reference));
    }
}
