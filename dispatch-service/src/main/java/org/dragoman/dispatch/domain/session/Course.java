package org.dragoman.dispatch.domain.session;

/**
 * How the search for an interpreter has gone so far, and for whom.
 *
 * @param vendorHelped whoever spoke with the caller last was a vendor's: the session ends as OVERFLOWED
 * @param vendorWanted a vendor's line is to ring, one after the other, beside the city's own interpreters
 * @param lastRings the longest wait is over: what rings now is waited for, nobody else is rung
 */
public record Course(boolean vendorHelped, boolean vendorWanted, boolean lastRings) {

    /** Of a request that was just made, on a rung without vendors. */
    public static final Course BEGUN = new Course(false, false, false);

    Course helpedByVendor(boolean vendors) {
        return new Course(vendors, vendorWanted, lastRings);
    }

    Course wantingVendor(boolean wanted) {
        return new Course(vendorHelped, vendorWanted || wanted, lastRings);
    }

    Course ringingLast() {
        return new Course(vendorHelped, vendorWanted, true);
    }

    /** A new wait begins on the first rung. */
    Course anew(boolean vendor) {
        return new Course(vendorHelped, vendor, false);
    }
}
