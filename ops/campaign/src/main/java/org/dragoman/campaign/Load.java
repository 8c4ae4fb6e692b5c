package org.dragoman.campaign;

import java.time.Duration;

/**
 * How busy the city is while things go wrong.
 *
 * @param requests
 *            of desks, evenly over the length
 * @param callsPerMinute
 *            of residents, at random moments
 */
record Load(Duration length, int requests, double callsPerMinute) {

    static final Load USUAL = new Load(Duration.ofSeconds(5), 12, 90);
}
