package org.dragoman.dispatch.domain.matching;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dragoman.dispatch.domain.interpreter.InterpreterId;
import org.dragoman.dispatch.domain.request.Preference;

/**
 * On which terms a request may be offered now, beyond its language and domain.
 *
 * @param kinds of certification that the agency accepts in this domain; empty: any
 * @param barred who is not to be sent to the site that asks
 * @param excluding the preferences that still exclude on the present rung
 * @param known whom the resident knows: looked at even where others have been free for longer
 * @param timesAsked how often each was asked for this request in vain
 */
public record Terms(
        Set<String> kinds, Set<InterpreterId> barred, Set<Preference> excluding, Optional<InterpreterId> known,
        Map<InterpreterId, Integer> timesAsked) {

    public static final Terms NONE = new Terms(Set.of(), Set.of(), Set.of(), Optional.empty(), Map.of());

    public Terms {
        kinds = Set.copyOf(kinds);
        barred = Set.copyOf(barred);
        excluding = Set.copyOf(excluding);
        timesAsked = Map.copyOf(timesAsked);
    }
}
