package org.dragoman.dispatch.domain.session;

/** What a text message says; the gateway has the sentences (contract gateway-internal.yaml, schema TextWord). */
public enum TextWord {
    /** The last rings were not answered, so none will come; and how to come back. */
    PUT_ON_BREAK,
    /** To a resident: we tried to call, and which number they can call. It names no service and no language. */
    WE_CALLED,
    /** To a human of the city: four fifths of the outgoing calls of the day are used, or all of them. */
    LIMIT_NEAR, LIMIT_REACHED
}
