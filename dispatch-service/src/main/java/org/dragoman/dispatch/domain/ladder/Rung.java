package org.dragoman.dispatch.domain.ladder;

import java.time.Duration;
import java.util.Set;
import org.dragoman.dispatch.domain.request.Preference;

/**
 * One step of a widening search.
 *
 * @param after the wait from which on it holds; whole seconds
 * @param phones how many interpreters' phones ring for one caller at once (1 to 10): the first press 1 wins
 * @param dropPreferences required preferences that from here on only order the candidates
 * @param vendor from this rung on a vendor's line rings beside them
 * @param callBack from this rung on a resident who waits on the phone is offered to be called back
 */
public record Rung(Duration after, int phones, Set<Preference> dropPreferences, boolean vendor, boolean callBack) {

    public Rung {
        if (after.isNegative()) {
            throw new IllegalArgumentException("A rung of the ladder does not begin before the wait does");
        }
        if (phones < 1 || phones > 10) {
            throw new IllegalArgumentException("On each rung of the ladder 1 to 10 phones ring at once");
        }
        dropPreferences = Set.copyOf(dropPreferences);
    }

    /** One that drops no preference. */
    public Rung(Duration after, int phones) {
        this(after, phones, Set.of(), false, false);
    }

    public Rung(Duration after, int phones, Set<Preference> dropPreferences) {
        this(after, phones, dropPreferences, false, false);
    }

    public Rung(Duration after, int phones, boolean vendor) {
        this(after, phones, Set.of(), vendor, false);
    }

    /** What is widened once stays wide. */
    Rung widenedAs(Rung before) {
        return new Rung(after, phones, dropPreferences, vendor || before.vendor, callBack || before.callBack);
    }
}
