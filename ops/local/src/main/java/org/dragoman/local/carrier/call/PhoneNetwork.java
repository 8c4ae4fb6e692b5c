package org.dragoman.local.carrier.call;

/** The world of phones beyond the carrier. */
public interface PhoneNetwork {
    /** Lets the phone of this call ring, if it can. */
    Reached ring(Call call);

    enum Reached {
        RINGS, BUSY, UNREACHABLE
    }
}
