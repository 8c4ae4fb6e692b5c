package org.dragoman.dispatch.domain.session;

import java.time.Instant;
import java.util.Optional;

/**
 * How the search for an interpreter has gone so far, and for whom.
 *
 * @param vendorHelped whoever spoke with the caller last was a vendor's: the session ends as OVERFLOWED
 * @param vendorWanted a vendor's line is to ring, one after the other, beside the city's own interpreters
 * @param lastRings the longest wait is over: what rings now is waited for, nobody else is rung
 * @param failures how often somebody declined, did not answer, could not be rung or was lost; in all its waits
 * @param needsHumanSince when there were too many of these: supervisors are alerted whenever it waits, until it ends
 */
public record Course(
        boolean vendorHelped, boolean vendorWanted, boolean lastRings, int failures,
        Optional<Instant> needsHumanSince) {

    /** Of a request that was just made. */
    public static Course begun(boolean vendorWanted) {
        return new Course(false, vendorWanted, false, 0, Optional.empty());
    }

    Course helpedByVendor(boolean vendors) {
        return new Course(vendors, vendorWanted, lastRings, failures, needsHumanSince);
    }

    Course wantingVendor(boolean wanted) {
        return new Course(vendorHelped, vendorWanted || wanted, lastRings, failures, needsHumanSince);
    }

    Course ringingLast() {
        return new Course(vendorHelped, vendorWanted, true, failures, needsHumanSince);
    }

    /** Whoever would rather be called back has hours again, and others are rung. */
    Course goingOn() {
        return new Course(vendorHelped, vendorWanted, false, failures, needsHumanSince);
    }

    /** A new wait begins on the first rung; who needs a human goes on needing one. */
    Course anew(boolean vendor) {
        return new Course(vendorHelped, vendor || needsHumanSince.isPresent(), false, failures, needsHumanSince);
    }

    /** A request that fails too often goes to the human lane: a supervisor is alerted, a vendor is rung. It stays in line. */
    Course failedOnceMore(int tooOften, Instant now) {
        boolean needsHuman = failures + 1 >= tooOften;
        return new Course(vendorHelped, vendorWanted || needsHuman, lastRings, failures + 1,
                needsHuman ? needsHumanSince.or(() -> Optional.of(now)) : needsHumanSince);
    }
}
