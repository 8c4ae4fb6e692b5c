package org.dragoman.dispatch.domain.matching;

import java.time.Instant;
import java.util.Comparator;
import org.dragoman.dispatch.domain.language.VarietyTag;
import org.dragoman.dispatch.domain.request.RequestId;
import org.dragoman.dispatch.domain.request.Urgency;

/** A request in line. */
public record Queued(RequestId request, VarietyTag variety, Urgency urgency, Instant since) {

    /** First come first, with the head start of the urgency; the id makes the order total. */
    public static final Comparator<Queued> LINE = Comparator.comparing(Queued::place)
            .thenComparing(queued -> queued.request().value());

    /** The moment at which a routine request with this place in line would have come. */
    public Instant place() {
        return since.minus(urgency.headStart());
    }
}
