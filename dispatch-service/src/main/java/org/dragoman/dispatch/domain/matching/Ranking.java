package org.dragoman.dispatch.domain.matching;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dragoman.dispatch.domain.interpreter.InterpreterId;

/**
 * Who may be asked, best first, and why each of the others may not.
 *
 * @param considered all of them, as they were given
 */
public record Ranking(
        List<Candidate> eligible, Map<InterpreterId, Rejection> rejected, List<Candidate> considered) {

    public Ranking {
        eligible = List.copyOf(eligible);
        considered = List.copyOf(considered);
        rejected = Collections.unmodifiableMap(new LinkedHashMap<>(rejected));
    }
}
