package org.dragoman.dispatch.domain.interpreter;

import java.time.Instant;
import java.util.Set;
import org.dragoman.dispatch.domain.language.VarietyTag;

/**
 * An interpreter who waits for a call, as the index of free people keeps one.
 *
 * @param version of the interpreter's row that says so; what an older row says changes nothing
 */
public record FreeInterpreter(InterpreterId id, Set<VarietyTag> varieties, Instant idleSince, long version) {

    public FreeInterpreter {
        varieties = Set.copyOf(varieties);
    }
}
