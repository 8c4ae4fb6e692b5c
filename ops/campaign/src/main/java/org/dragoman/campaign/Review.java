package org.dragoman.campaign;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.dragoman.campaign.check.Callers;
import org.dragoman.campaign.check.Checker;
import org.dragoman.campaign.check.Evidence;
import org.dragoman.campaign.check.Finding;
import org.dragoman.campaign.load.Wish;
import org.dragoman.campaign.schedule.Schedule;

/**
 * What became of one schedule, or of several that were played in a row.
 *
 * @param recovery
 *            from the last mend to quiet, talks included
 */
record Review(List<Schedule> schedules, int asked, int acknowledged, Callers callers, int requests,
        Map<String, Long> ends, int offers, Duration recovery, Duration took,
        List<Finding> findings) implements Report {

    static Review of(List<Schedule> schedules, Evidence evidence, Duration recovery, Duration took,
            List<Finding> findings) {
        var acknowledged = (int) evidence.wishes().stream().filter(wish -> wish.told() instanceof Wish.Told.Accepted)
                .count();
        var ends = evidence.requests().stream().collect(Collectors.groupingBy(
                request -> request.state() + " " + request.reason(), TreeMap::new, Collectors.counting()));
        return new Review(schedules, evidence.wishes().size(), acknowledged, Checker.callers(evidence),
                evidence.requests().size(), ends, evidence.assignments().size(), recovery, took, List.copyOf(findings));
    }

    @Override
    public String line() {
        var troubles = schedules.stream().flatMap(schedule -> schedule.troubles().stream())
                .map(trouble -> trouble.fault().toString())
                .collect(Collectors.joining(", "));
        return "seed %s: %s; %d requests (%d of %d desks acknowledged, %d callers, %d handed to the backup line), %d offers, %s; quiet after %.1f s of %.1f s; %s"
                .formatted(seeds(), holds() ? "holds" : findings.size() + " FINDINGS", requests, acknowledged,
                        asked, callers.all(), callers.handedOver(), offers, ends, recovery.toMillis() / 1e3,
                        took.toMillis() / 1e3, troubles);
    }

    private String seeds() {
        return schedules.stream().map(schedule -> Long.toString(schedule.seed())).collect(Collectors.joining(", "));
    }
}
