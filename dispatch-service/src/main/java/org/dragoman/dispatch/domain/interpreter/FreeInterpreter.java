package org.dragoman.dispatch.domain.interpreter;

import java.time.Instant;
import java.util.Set;
import org.dragoman.dispatch.domain.request.Skill;

/**
 * An interpreter who waits for a call, as the index of free people keeps one.
 *
 * @param skills of certifications that are not suspended; the dates on them are judged when somebody is asked
 * @param version of the interpreter's row that says so; what an older row says changes nothing
 */
public record FreeInterpreter(InterpreterId id, Set<Skill> skills, Instant idleSince, long version) {

    public FreeInterpreter {
        skills = Set.copyOf(skills);
    }
}
