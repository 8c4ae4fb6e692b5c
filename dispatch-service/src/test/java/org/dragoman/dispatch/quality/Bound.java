package org.dragoman.dispatch.quality;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dragoman.dispatch.domain.language.VarietyTag;
import org.dragoman.dispatch.quality.Ring.End;

/**
 * A lower bound of the sum of waits, language by language, for every dispatcher of a week: also for one who knows all
 * calls, rings and lengths beforehand. What is relaxed: each language has all its speakers for itself, its talks take
 * the callers' earliest possible answers in whichever order suits, a person's ring takes no longer than the quickest,
 * whoever is busy longest is the one whose shift ends. Proof: docs/dispatch-quality.md.
 */
final class Bound {

    private final Roster roster;
    private final Chances chances;
    private final House house;

    /**
     * What holds for every dispatcher of this house, in milliseconds.
     *
     * @param pace between two rings of the carrier
     * @param quickest the shortest ring that is answered
     * @param longestRing the longest of all rings
     * @param rest after each talk
     */
    record House(long pace, long quickest, long longestRing, long rest) {

        static final House OF_THE_CITY = new House(Assumptions.PACE.toMillis(),
                Assumptions.SETUP.plus(Assumptions.BRIEF).plus(Assumptions.QUICKEST).toMillis(),
                Assumptions.SETUP.plus(Assumptions.TIMING.ring()).plus(Assumptions.BRIEF).toMillis(),
                Assumptions.TIMING.wrapUp().toMillis());
    }

    Bound(Roster roster, Chances chances, House house) {
        this.roster = roster;
        this.chances = chances;
        this.house = house;
    }

    /** Milliseconds that the callers of each language wait together at least. */
    Map<VarietyTag, Long> waits() {
        var byTongue = new LinkedHashMap<VarietyTag, List<Call>>();
        chances.calls().forEach(call -> byTongue.computeIfAbsent(call.tongue(), any -> new ArrayList<>()).add(call));
        var waits = new LinkedHashMap<VarietyTag, Long>();
        byTongue.forEach((tongue, calls) -> waits.put(tongue, answers(tongue, calls) - calls.stream()
                .mapToLong(Call::at).sum()));
        return waits;
    }

    /** The sum of the earliest moments at which the first, second … caller of this language can be answered. */
    private long answers(VarietyTag tongue, List<Call> calls) {
        long[] earliest = calls.stream().mapToLong(call -> earliestAnswer(call))
                .sorted().toArray();
        var pool = new SpeakerPool(tongue, roster, house.longestRing());
        long sum = 0;
        long before = 0;
        for (int number = 0; number < earliest.length; number++) {
            before = pool.answer(Math.max(before, earliest[number]), house.quickest(),
                    chances.talk(tongue, number) + house.rest());
            sum += before;
        }
        return sum;
    }

    /** As if all who speak the language sat there with nothing else to do, rung as fast as the carrier can. */
    private long earliestAnswer(Call call) {
        int shift = roster.shiftAt(call.at());
        long answer = earliestAnswer(call, roster.onDuty(call.tongue(), shift, shift + 1));
        return answer <= roster.end(shift + 1)
                ? answer
                : earliestAnswer(call, roster.onDuty(call.tongue(), 0, roster.shiftStarts().size()));
    }

    private long earliestAnswer(Call call, int phones) {
        long[] free = new long[phones];
        Arrays.fill(free, call.at());
        long placed = call.at() - house.pace();
        long best = Long.MAX_VALUE;
        for (int number = 0; number < 1000; number++) {
            placed = Math.max(placed + house.pace(), free[0]);
            if (placed >= best) {
                break;
            }
            var ring = chances.ring(call, number);
            free[0] = placed + ring.millis();
            if (ring.end() == End.ACCEPTED) {
                best = Math.min(best, free[0]);
            }
            Arrays.sort(free);
        }
        return best == Long.MAX_VALUE ? call.at() : best;
    }
}
