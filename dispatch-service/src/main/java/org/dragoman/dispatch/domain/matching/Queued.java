package org.dragoman.dispatch.domain.matching;

import java.time.Instant;
import java.util.Comparator;
import org.dragoman.dispatch.domain.request.RequestId;
import org.dragoman.dispatch.domain.request.Skill;
import org.dragoman.dispatch.domain.request.Urgency;

/**
 * A request in line, as one version of its row has it.
 *
 * @param version what an older row says changes nothing
 * @param waits false where it has left the line: an interpreter is asked or has it, or it is over
 */
public record Queued(
        RequestId request, Skill skill, Urgency urgency, Instant since, long version, boolean waits) {

    /** The version of the row of a request that was just admitted. */
    public static final long FIRST_VERSION = 1;

    /** First come first, with the head start of the urgency; the id makes the order total. */
    public static final Comparator<Queued> LINE = Comparator.comparing(Queued::place)
            .thenComparing(queued -> queued.request().value());

    /** The moment at which a routine request with this place in line would have come. */
    public Instant place() {
        return since.minus(urgency.headStart());
    }
}
