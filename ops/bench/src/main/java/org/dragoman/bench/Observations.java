package org.dragoman.bench;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * What a run saw.
 *
 * @param sent
 *            requests that were due
 * @param accepted
 *            for each answered 201: from due to answer
 * @param told
 *            for each with a ring: from due to the gateway having kept the ring
 * @param refusals
 *            what was answered instead of 201, or to a cancellation
 * @param cancelled
 *            how many were cancelled after their ring
 * @param states
 *            of the requests at the end
 * @param offers
 *            of the requests, by state and reason
 */
record Observations(int sent, List<Duration> accepted, List<Duration> told, List<String> refusals, int cancelled,
        Map<String, Integer> states, Map<String, Integer> offers) {}
