package org.dragoman.local.carrier.webhook;

/** How a webhook can fail, as the retry policy ({@code rp}) tells failures apart. */
public enum FailureKind {
    /** No TCP connection. */
    CONNECT,
    /** Connected, but no (whole) answer in time. */
    READ,
    /** 4xx. */
    REFUSED,
    /** 5xx. */
    BROKEN
}
