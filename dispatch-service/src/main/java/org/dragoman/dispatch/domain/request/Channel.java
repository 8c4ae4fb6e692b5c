package org.dragoman.dispatch.domain.request;

/** How a request came in: a resident on a language line, or staff at a desk. */
public enum Channel {
    PHONE, DESK
}
