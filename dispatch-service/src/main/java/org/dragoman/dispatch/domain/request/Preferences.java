package org.dragoman.dispatch.domain.request;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * What is wished of the interpreter. A preference orders the candidates; one that is required excludes all others until
 * the ladder drops it, or until the rung that the request names itself, whichever comes first.
 *
 * @param knownInterpreter public number of an interpreter whom the resident already knows
 * @param gender as the interpreter has declared it
 * @param experience a domain in which the interpreter has worked for long
 * @param required those of the given that exclude at first
 * @param untilRung the rung (the first is 0) that drops all that are required; empty: the ladder alone says when
 */
public record Preferences(
        Optional<String> knownInterpreter, Optional<Gender> gender, Optional<SubjectDomain> experience,
        Set<Preference> required, Optional<Integer> untilRung) {

    public static final Preferences NONE = new Preferences(Optional.empty());

    public Preferences {
        required = Set.copyOf(required);
        if (required.contains(Preference.GENDER) && gender.isEmpty()
                || required.contains(Preference.KNOWN) && knownInterpreter.isEmpty()
                || required.contains(Preference.EXPERIENCE) && experience.isEmpty()) {
            throw new IllegalArgumentException("A preference that is required is one of those given");
        }
        if (untilRung.isPresent() && (untilRung.get() < 1 || required.isEmpty())) {
            throw new IllegalArgumentException("What is required holds until a rung after the first");
        }
    }

    /** Nothing but an order of asking. */
    public Preferences(Optional<String> knownInterpreter) {
        this(knownInterpreter, Optional.empty(), Optional.empty(), Set.of(), Optional.empty());
    }

    /**
     * Which of them still exclude.
     *
     * @param dropped those that the ladder has dropped by then
     */
    public Set<Preference> excludingOn(int rung, Set<Preference> dropped) {
        if (required.isEmpty() || untilRung.filter(until -> rung >= until).isPresent()) {
            return Set.of();
        }
        var holding = EnumSet.copyOf(required);
        holding.removeAll(dropped);
        return holding;
    }
}
