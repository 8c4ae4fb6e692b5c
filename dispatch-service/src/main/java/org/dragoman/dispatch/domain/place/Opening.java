package org.dragoman.dispatch.domain.place;

import java.time.LocalDateTime;
import java.util.Optional;

/** Whether an office answers its phone at a moment. */
public sealed interface Opening {

    Opening OPEN = new Open();

    record Open() implements Opening {}

    /** @param until by the city's clocks, to the minute; empty where that is a month away or more */
    record Closed(Optional<LocalDateTime> until) implements Opening {}
}
