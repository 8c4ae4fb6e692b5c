package org.dragoman.dispatch.port;

import org.dragoman.dispatch.domain.CityId;
import org.dragoman.dispatch.domain.complaint.ComplaintReference;
import org.dragoman.dispatch.domain.complaint.Filing;
import org.dragoman.dispatch.domain.complaint.KnownComplaint;
import org.dragoman.dispatch.domain.request.RequestId;
import reactor.core.publisher.Mono;

/** Callers who did not understand their interpreter. */
public interface Complaints {

    /** Said twice it is one complaint, with the reference that it had. */
    Mono<Filing> file(CityId city, RequestId request, ComplaintReference drawn);

    /** True where it was open. */
    Mono<Boolean> followUp(CityId city, RequestId request);

    /** Also one that was followed up. Empty where this city has none of that reference. */
    Mono<KnownComplaint> find(CityId city, ComplaintReference reference);
}
