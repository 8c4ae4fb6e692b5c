package org.dragoman.dispatch.domain.ladder;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.dragoman.dispatch.domain.request.Preference;

/**
 * How the search for an interpreter widens as the wait grows. It never relaxes language or qualification. Where it ends,
 * with words to the caller, is the city's longest wait.
 */
public record Ladder(List<Rung> rungs) {

    /** One phone after the other. */
    public static final Ladder ONE_BY_ONE = new Ladder(List.of(new Rung(Duration.ZERO, 1)));

    public Ladder {
        rungs = widening(rungs);
        if (rungs.isEmpty() || !rungs.getFirst().after().isZero()) {
            throw new IllegalArgumentException("The first rung of the ladder begins with the wait, after 0 seconds");
        }
        for (int above = 1; above < rungs.size(); above++) {
            if (rungs.get(above).after().compareTo(rungs.get(above - 1).after()) <= 0) {
                throw new IllegalArgumentException("Each rung of the ladder begins later than the one before it");
            }
        }
    }

    private static List<Rung> widening(List<Rung> rungs) {
        var wide = new ArrayList<Rung>();
        rungs.forEach(rung -> wide.add(wide.isEmpty() ? rung : rung.widenedAs(wide.getLast())));
        return List.copyOf(wide);
    }

    /** The number of the rung that holds after this wait, the first being 0. */
    public int numberAt(Duration waited) {
        int number = 0;
        while (number + 1 < rungs.size() && rungs.get(number + 1).after().compareTo(waited) <= 0) {
            number++;
        }
        return number;
    }

    public Rung at(Duration waited) {
        return rungs.get(numberAt(waited));
    }

    /** Preferences that this rung or one before it drops. */
    public Set<Preference> droppedOn(int number) {
        return rungs.stream().limit(number + 1L).flatMap(rung -> rung.dropPreferences().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** How long a caller has waited when the next rung begins; empty on the last one. */
    public Optional<Duration> nextAfter(Duration waited) {
        return rungs.stream().map(Rung::after).filter(after -> after.compareTo(waited) > 0).findFirst();
    }
}
