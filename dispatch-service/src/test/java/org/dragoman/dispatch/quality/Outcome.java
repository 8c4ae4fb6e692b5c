package org.dragoman.dispatch.quality;

import java.util.List;

/** How a week went. */
record Outcome(List<Caller> callers, long rings) {

    Outcome {
        callers = List.copyOf(callers);
    }
}
