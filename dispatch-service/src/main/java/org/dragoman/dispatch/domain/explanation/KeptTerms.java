package org.dragoman.dispatch.domain.explanation;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dragoman.dispatch.domain.interpreter.InterpreterId;
import org.dragoman.dispatch.domain.ladder.Ladder;
import org.dragoman.dispatch.domain.ladder.Rung;
import org.dragoman.dispatch.domain.matching.HoldBack;
import org.dragoman.dispatch.domain.matching.Terms;
import org.dragoman.dispatch.domain.request.Preferences;

/**
 * What the terms of a request follow from, at any moment of its wait.
 *
 * @param ladder the one that it climbs
 * @param kinds of certification that the agency accepts in its domain, as it is now
 * @param barred who was not to be sent to its site, and when
 * @param coolDown the city's, as it is now
 * @param holdBack the city's, as it is now
 */
public record KeptTerms(
        Preferences preferences, Ladder ladder, Set<String> kinds, List<KeptBar> barred, Duration coolDown,
        HoldBack holdBack) {

    public KeptTerms {
        kinds = Set.copyOf(kinds);
        barred = List.copyOf(barred);
    }

    /** @param lifted empty while it holds */
    public record KeptBar(InterpreterId interpreter, Instant since, Optional<Instant> lifted) {

        boolean heldAt(Instant moment) {
            return !since.isAfter(moment) && lifted.filter(end -> !end.isAfter(moment)).isEmpty();
        }
    }

    /** @param waitingSince of the wait in which the moment lies */
    Terms at(Instant moment, Instant waitingSince, Map<InterpreterId, Integer> timesAsked) {
        int rung = ladder.numberAt(Duration.between(waitingSince, moment));
        return new Terms(kinds, barred.stream().filter(bar -> bar.heldAt(moment)).map(KeptBar::interpreter)
                .collect(Collectors.toUnmodifiableSet()),
                preferences.excludingOn(rung, ladder.droppedOn(rung)), Optional.empty(), timesAsked);
    }

    /** When they became others, apart from whom was asked. */
    Stream<Instant> changes(Instant waitingSince) {
        return Stream.concat(ladder.rungs().stream().map(Rung::after).map(waitingSince::plus),
                barred.stream().flatMap(bar -> Stream.concat(Stream.of(bar.since()), bar.lifted().stream())));
    }
}
