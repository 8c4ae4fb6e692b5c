package org.dragoman.dispatch.quality;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.dragoman.dispatch.domain.language.VarietyTag;

/** When each speaker of one language is free again, sorted; as if nobody needed them for anything else. */
final class SpeakerPool {

    private final List<Long> free = new ArrayList<>();
    private final List<Change> changes = new ArrayList<>();
    private int next;

    private record Change(long at, boolean comes) {}

    /** @param overhang longer than any ring: who is rung in the last moment of a shift may answer this much after it */
    SpeakerPool(VarietyTag tongue, Roster roster, long overhang) {
        for (var seat : roster.speakers(tongue)) {
            for (int shift = 0; shift < roster.shiftStarts().size(); shift++) {
                boolean was = shift > 0 && seat.isOnDuty(shift - 1);
                if (seat.isOnDuty(shift) != was) {
                    changes.add(new Change(roster.shiftStarts().get(shift) + (was ? overhang : 0), !was));
                }
            }
        }
        changes.sort(Comparator.comparingLong(Change::at));
    }

    /** The earliest answer that does not come before {@code from}; the speaker is taken for so long afterwards. */
    long answer(long from, long ring, long taken) {
        while (true) {
            long answer = free.isEmpty() ? Long.MAX_VALUE : Math.max(from, free.getFirst() + ring);
            if (next < changes.size() && (answer == Long.MAX_VALUE || changes.get(next).at() <= answer - ring)) {
                apply(changes.get(next++));
                continue;
            }
            free.removeFirst();
            insert(answer + taken);
            return answer;
        }
    }

    private void apply(Change change) {
        if (change.comes()) {
            insert(change.at());
        } else {
            free.removeLast();
        }
    }

    private void insert(long time) {
        int at = Collections.binarySearch(free, time);
        free.add(at >= 0 ? at : -at - 1, time);
    }
}
