package org.dragoman.campaign.crowd;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.dragoman.campaign.Report;
import org.dragoman.campaign.check.Evidence;
import org.dragoman.campaign.check.Finding;
import org.dragoman.campaign.load.Wish;

/**
 * What became of a crowd.
 *
 * @param ends
 *            how many requests came to which end, for which reason
 */
public record CrowdReview(int asked, long acknowledged, int offers, Map<String, Long> ends, Duration asking,
        Duration quiet, List<Finding> findings) implements Report {

    static CrowdReview of(Evidence evidence, Duration asking, Duration quiet, List<Finding> findings) {
        var acknowledged = evidence.wishes().stream().filter(wish -> wish.told() instanceof Wish.Told.Accepted).count();
        var ends = evidence.requests().stream().collect(Collectors.groupingBy(
                request -> request.state() + " " + request.reason(), TreeMap::new, Collectors.counting()));
        return new CrowdReview(evidence.wishes().size(), acknowledged, evidence.assignments().size(), ends, asking,
                quiet, List.copyOf(findings));
    }

    @Override
    public String line() {
        return String.format(Locale.ROOT,
                "crowd: %s; %d asked, %d acknowledged, %d offers, in %.0f s (%.1f requests/s), quiet %.0f s later; %s",
                holds() ? "holds" : findings.size() + " FINDINGS", asked, acknowledged, offers,
                asking.toMillis() / 1e3, asked * 1e3 / asking.toMillis(), quiet.toMillis() / 1e3, ends);
    }
}
