package org.dragoman.dispatch.domain.request;

/** How a request came in: by somebody who is on the phone (a resident, or an office on its line), or by a desk. */
public enum Channel {
    PHONE, DESK
}
