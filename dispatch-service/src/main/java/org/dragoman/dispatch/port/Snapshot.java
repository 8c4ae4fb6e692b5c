package org.dragoman.dispatch.port;

import java.util.Map;

/**
 * A city at one moment.
 *
 * @param requests all requests by state; their sum is all that was ever requested
 * @param waiting waiting requests by variety
 * @param free free interpreters by variety that they are qualified for now
 * @param needHuman open requests that supervisors are alerted to, by reason; each reason is there
 */
public record Snapshot(
        Map<String, Long> requests, Map<String, Long> waiting, Map<String, Long> free, Map<String, Long> needHuman,
        double outboxLagSeconds) {

    public Snapshot {
        requests = Map.copyOf(requests);
        waiting = Map.copyOf(waiting);
        free = Map.copyOf(free);
        needHuman = Map.copyOf(needHuman);
    }
}
