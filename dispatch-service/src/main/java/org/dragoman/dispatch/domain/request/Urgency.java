package org.dragoman.dispatch.domain.request;

/** How pressing a request is; the order of the constants is the order of service. */
public enum Urgency {
    EMERGENCY, URGENT, ROUTINE
}
