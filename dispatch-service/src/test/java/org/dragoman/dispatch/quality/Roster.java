package org.dragoman.dispatch.quality;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.dragoman.dispatch.domain.language.VarietyTag;

/**
 * Who is on duty when.
 *
 * @param shiftStarts milliseconds since Monday 0:00, the first 0
 */
record Roster(List<Seat> seats, List<Long> shiftStarts) {

    private static final long HOUR = 3_600_000;

    Roster {
        seats = List.copyOf(seats);
        shiftStarts = List.copyOf(shiftStarts);
    }

    int shiftAt(long time) {
        int found = Collections.binarySearch(shiftStarts, time);
        return found >= 0 ? found : -found - 2;
    }

    List<Seat> speakers(VarietyTag tongue) {
        return seats.stream().filter(seat -> seat.tongues().contains(tongue)).toList();
    }

    /** How many who speak it are on duty in any of these shifts, both included. */
    int onDuty(VarietyTag tongue, int first, int last) {
        return (int) speakers(tongue).stream().filter(seat -> IntStream.rangeClosed(first,
                Math.min(last, shiftStarts.size() - 1)).anyMatch(seat::isOnDuty)).count();
    }

    /** When a shift is over; the last one never is. */
    long end(int shift) {
        return shift + 1 < shiftStarts.size() ? shiftStarts.get(shift + 1) : Long.MAX_VALUE;
    }

    /** One seat for each scarce variety round the clock; the common ones by Erlang's formula, shift by shift. */
    static Roster of(City city) {
        var starts = IntStream.range(0, 7).boxed().flatMap(day -> Arrays.stream(Assumptions.SHIFTS)
                .mapToObj(hour -> (day * 24 + hour) * HOUR)).toList();
        var seats = new ArrayList<Seat>();
        for (var tongue : Assumptions.TONGUES) {
            tongue.also().ifPresent(also -> seats.add(new Seat(seats.size(), Set.of(tongue.tag(), also),
                    Collections.nCopies(starts.size(), true))));
        }
        for (var tongue : Assumptions.TONGUES) {
            if (!tongue.isScarce()) {
                addMonolingual(seats, tongue, starts, city);
            }
        }
        return new Roster(seats, starts);
    }

    private static void addMonolingual(List<Seat> seats, Tongue tongue, List<Long> starts, City city) {
        int there = switch (city) {
            case SPARING -> 0;
            case LEAN -> (int) seats.stream().filter(seat -> seat.tongues().contains(tongue.tag())).count();
        };
        int[] needed = IntStream.range(0, starts.size()).map(shift -> needed(tongue, starts, shift) - there).toArray();
        int most = Arrays.stream(needed).max().orElseThrow();
        for (int number = 0; number < most; number++) {
            int own = number;
            seats.add(new Seat(seats.size(), new HashSet<>(List.of(tongue.tag())),
                    Arrays.stream(needed).mapToObj(wanted -> own < wanted).toList()));
        }
    }

    private static int needed(Tongue tongue, List<Long> starts, int shift) {
        long end = shift + 1 < starts.size() ? starts.get(shift + 1) : 7 * 24 * HOUR;
        double load = Rates.busiestHour(starts.get(shift), end) * tongue.share() / HOUR * Rates.occupiedMillis();
        int people = 1;
        while (ErlangC.late(people, load, Assumptions.IN_TIME.toMillis() - Rates.ringMillis(),
                Rates.occupiedMillis()) > 1
                        - Assumptions.SHARE_IN_TIME) {
            people++;
        }
        return people;
    }
}
