package org.dragoman.dispatch.quality;

import java.util.List;
import java.util.function.Predicate;
import org.dragoman.dispatch.domain.language.VarietyTag;

/**
 * What a dispatcher makes of some weeks. Waits are those of callers who never hang up, so that nobody gains by callers
 * who are lost; how many hang up is counted in the same weeks with people's patience.
 *
 * @param waits in seconds, from the call to press 1
 */
record Figures(String name, List<Heard> waits, List<Heard> impatient, double ringsPerCall) {

    /** How it went for one caller. */
    record Heard(VarietyTag tongue, double seconds, boolean left) {
        static Heard of(Caller caller) {
            return new Heard(caller.call.tongue(), (caller.answeredAt - caller.call.at()) / 1000.0, caller.left);
        }
    }

    static final Predicate<VarietyTag> ALL = tongue -> true;
    static final Predicate<VarietyTag> SPANISH = tongue -> tongue.value().equals("es");
    static final Predicate<VarietyTag> SCARCE = tongue -> Assumptions.TONGUES.stream()
            .anyMatch(one -> one.isScarce() && one.tag().equals(tongue));

    Figures {
        waits = List.copyOf(waits);
        impatient = List.copyOf(impatient);
    }

    long calls(Predicate<VarietyTag> which) {
        return waits.stream().filter(heard -> which.test(heard.tongue())).count();
    }

    double mean(Predicate<VarietyTag> which) {
        return waits.stream().filter(heard -> which.test(heard.tongue())).mapToDouble(Heard::seconds).average()
                .orElse(0);
    }

    /** Nine of ten wait no longer. */
    double p90(Predicate<VarietyTag> which) {
        double[] sorted = waits.stream().filter(heard -> which.test(heard.tongue())).mapToDouble(Heard::seconds)
                .sorted()
                .toArray();
        return sorted.length == 0 ? 0 : sorted[(int) Math.ceil(sorted.length * 0.9) - 1];
    }

    /** The share of those who hang up before anybody answers, 0 to 1. */
    double abandoned(Predicate<VarietyTag> which) {
        return impatient.stream().filter(heard -> which.test(heard.tongue())).mapToDouble(heard -> heard.left() ? 1 : 0)
                .average().orElse(0);
    }
}
