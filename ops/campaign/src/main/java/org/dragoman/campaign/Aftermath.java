package org.dragoman.campaign;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

import org.dragoman.campaign.check.Database;
import org.dragoman.campaign.check.Evidence;
import org.dragoman.campaign.check.Finding;
import org.dragoman.campaign.load.Carrier;
import org.dragoman.campaign.load.Wish;
import org.dragoman.campaign.load.Witness;

/** After the last fault: waits until everything is quiet, and collects what the checker judges. */
public record Aftermath(Carrier carrier, Database database, Witness witness) {

    static final Duration LOOK_EVERY = Duration.ofMillis(200);

    /** What is not quiet in time. */
    public List<Finding> awaitQuiet(Duration within) {
        var deadline = Instant.now().plus(within);
        while (Instant.now().isBefore(deadline)) {
            witness.look();
            if (carrier.liveCalls().isEmpty() && database.inTheAir().isEmpty()) {
                return List.of();
            }
            LockSupport.parkNanos(LOOK_EVERY.toNanos());
        }
        var findings = new ArrayList<Finding>();
        database.inTheAir().forEach(left -> findings.add(new Finding("STUCK", left)));
        carrier.liveCalls().forEach(call -> findings.add(new Finding("STUCK", "call " + call)));
        return findings;
    }

    /**
     * @param interpreters
     *            city/public number by phone number
     */
    public Evidence evidence(List<Wish> wishes, Instant since, Map<String, String> interpreters) {
        witness.look();
        return new Evidence(wishes, database.requests(since), database.assignments(since), database.legs(since),
                database.keys(since), witness.seen(), interpreters);
    }
}
