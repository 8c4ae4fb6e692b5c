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

    /** One seat for each scarce variety round the clock; the common ones by the square-root rule, shift by shift. */
    static Roster ofTheCity() {
        var starts = IntStream.range(0, 7).boxed().flatMap(day -> Arrays.stream(Assumptions.SHIFTS)
                .mapToObj(hour -> (day * 24 + hour) * HOUR)).toList();
        var seats = new ArrayList<Seat>();
        for (var tongue : Assumptions.TONGUES) {
            tongue.also().ifPresent(also -> seats.add(new Seat(seats.size(), Set.of(tongue.tag(), also),
                    Collections.nCopies(starts.size(), true))));
        }
        for (var tongue : Assumptions.TONGUES) {
            if (!tongue.isScarce()) {
                addMonolingual(seats, tongue, starts);
            }
        }
        return new Roster(seats, starts);
    }

    private static void addMonolingual(List<Seat> seats, Tongue tongue, List<Long> starts) {
        int there = (int) seats.stream().filter(seat -> seat.tongues().contains(tongue.tag())).count();
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
        double load = Rates.callsBetween(starts.get(shift), end) * tongue.share() / (end - starts.get(shift))
                * Rates.occupiedMillis();
        return (int) Math.ceil(load + Assumptions.BETA * Math.sqrt(load));
    }
}
