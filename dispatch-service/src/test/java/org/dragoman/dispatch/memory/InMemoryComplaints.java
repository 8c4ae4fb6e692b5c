package org.dragoman.dispatch.memory;

import java.util.Optional;
import org.dragoman.dispatch.domain.CityId;
import org.dragoman.dispatch.domain.complaint.ComplaintReference;
import org.dragoman.dispatch.domain.complaint.Filing;
import org.dragoman.dispatch.domain.complaint.KnownComplaint;
import org.dragoman.dispatch.domain.request.RequestId;
import org.dragoman.dispatch.port.Complaints;
import reactor.core.publisher.Mono;

/** One of each request at most. */
final class InMemoryComplaints implements Complaints {

    private final MemoryStore store;

    InMemoryComplaints(MemoryStore store) {
        this.store = store;
    }

    @Override
    public Mono<Filing> file(CityId city, RequestId request, ComplaintReference drawn) {
        return store.step(() -> store.request(city, request).map(row -> filed(city, request, drawn))
                .orElseGet(Filing.UnknownRequest::new));
    }

    private Filing filed(CityId city, RequestId request, ComplaintReference drawn) {
        var before = store.complaints.get(request);
        if (before != null) {
            return new Filing.Filed(before.reference(), true);
        }
        if (of(city, drawn).isPresent()) {
            return new Filing.ReferenceTaken();
        }
        store.complaints.put(request, new KnownComplaint(drawn, request, store.now(), Optional.empty()));
        return new Filing.Filed(drawn, false);
    }

    @Override
    public Mono<Boolean> followUp(CityId city, RequestId request) {
        return store.step(() -> {
            var open = store.request(city, request).map(row -> store.complaints.get(request))
                    .filter(known -> known.followedUpAt().isEmpty());
            open.ifPresent(known -> store.complaints.put(request, new KnownComplaint(known.reference(), request,
                    known.at(), Optional.of(store.now()))));
            return open.isPresent();
        });
    }

    @Override
    public Mono<KnownComplaint> find(CityId city, ComplaintReference reference) {
        return store.find(() -> of(city, reference));
    }

    private Optional<KnownComplaint> of(CityId city, ComplaintReference reference) {
        return store.complaints.values().stream().filter(known -> known.reference().equals(reference))
                .filter(known -> store.request(city, known.request()).isPresent()).findFirst();
    }
}
