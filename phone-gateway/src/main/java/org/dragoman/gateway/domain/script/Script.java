package org.dragoman.gateway.domain.script;

import java.util.List;

/** What one phone does next, in order. */
public record Script(List<Step> steps) {

    public Script {
        steps = List.copyOf(steps);
    }

    public static Script of(Step... steps) {
        return new Script(List.of(steps));
    }
}
