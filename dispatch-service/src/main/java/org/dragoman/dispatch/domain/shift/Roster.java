package org.dragoman.dispatch.domain.shift;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All shifts of one interpreter. What is due is worked out from what the shifts say at a moment, never from ticks that
 * were lived through: after an hour's outage the same comes out as without one.
 */
public record Roster(ZoneId zone, List<Shift> shifts) {

    /** A weekly pattern says something new within a week or not at all, but for shifts that are not valid yet. */
    private static final Duration WEEK = Duration.ofDays(8);
    private static final Duration READ_AGAIN = Duration.ofDays(7);

    public Roster {
        shifts = List.copyOf(shifts);
    }

    public boolean isEmpty() {
        return shifts.isEmpty();
    }

    /** The shifts of the city's day that is at this moment, the first first: those that begin on it or reach into it. */
    public List<Span> today(Instant now) {
        var date = LocalDate.ofInstant(now, zone);
        var morning = date.atStartOfDay(zone).toInstant();
        return spans(date.minusDays(1), date).filter(span -> span.end().isAfter(morning))
                .sorted((one, other) -> one.begin().compareTo(other.begin())).toList();
    }

    public Duty at(Instant moment) {
        return at(spansAround(moment, moment), moment);
    }

    /** What changes after {@code after}, up to and including {@code until}, in its order. */
    public List<Turn> turns(Instant after, Instant until) {
        var spans = spansAround(after, until);
        var turns = new ArrayList<Turn>();
        var before = at(spans, after);
        for (var moment : moments(spans, after, until)) {
            var now = at(spans, moment);
            if (now != before) {
                turns.add(new Turn(moment, now));
            }
            before = now;
        }
        return turns;
    }

    /**
     * What is to be done now; empty where all is done that the shifts say.
     *
     * @param done the last turn that was; empty where there was none
     */
    public Optional<Turn> due(Optional<Turn> done, Instant now) {
        var duty = at(now);
        var newest = turns(now.minus(WEEK), now).stream().reduce((one, later) -> later)
                .filter(turn -> done.filter(last -> !turn.at().isAfter(last.at())).isEmpty());
        var said = done.map(Turn::to).orElse(Duty.OFF);
        return isEmpty() || (newest.isEmpty() && said == duty)
                ? Optional.empty()
                // Where no turn of the clock has led here, the shifts themselves were changed: just now.
                : Optional.of(newest.orElse(new Turn(now, duty)));
    }

    /** When to ask again what is due; empty for somebody without shifts. */
    public Optional<Instant> readAgain(Instant now) {
        return isEmpty()
                ? Optional.empty()
                : turns(now, now.plus(READ_AGAIN)).stream().map(Turn::at).findFirst().or(() -> Optional.of(
                        now.plus(READ_AGAIN)));
    }

    private static Duty at(List<Span> spans, Instant moment) {
        return spans.stream().filter(span -> span.holds(moment)).map(Span::kind)
                .reduce(Duty.OFF, (one, other) -> one.compareTo(other) > 0 ? one : other);
    }

    private static List<Instant> moments(List<Span> spans, Instant after, Instant until) {
        return spans.stream().flatMap(span -> Stream.of(span.begin(), span.end()))
                .filter(moment -> moment.isAfter(after) && !moment.isAfter(until)).distinct().sorted().toList();
    }

    /** Two days more on either side: a shift may begin on the day before, and the clock may leap over a day. */
    private List<Span> spansAround(Instant from, Instant to) {
        return spans(LocalDate.ofInstant(from, zone).minusDays(2), LocalDate.ofInstant(to, zone).plusDays(2)).toList();
    }

    private Stream<Span> spans(LocalDate first, LocalDate last) {
        return first.datesUntil(last.plusDays(1))
                .flatMap(date -> shifts.stream().flatMap(shift -> shift.on(date, zone).stream()));
    }
}
