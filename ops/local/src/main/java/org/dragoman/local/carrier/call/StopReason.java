package org.dragoman.local.carrier.call;

/** Why a call stopped what it was doing. */
public enum StopReason {
    HUNG_UP, UPDATED_BY_API
}
