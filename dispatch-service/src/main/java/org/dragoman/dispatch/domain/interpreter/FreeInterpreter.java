package org.dragoman.dispatch.domain.interpreter;

import java.time.Instant;
import java.util.Set;
import org.dragoman.dispatch.domain.language.VarietyTag;

/** An interpreter who waits for a call, as the index of free people keeps one. */
public record FreeInterpreter(InterpreterId id, Set<VarietyTag> varieties, Instant idleSince) {

    public FreeInterpreter {
        varieties = Set.copyOf(varieties);
    }
}
