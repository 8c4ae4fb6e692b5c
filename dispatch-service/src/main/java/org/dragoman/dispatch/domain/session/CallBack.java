package org.dragoman.dispatch.domain.session;

import java.time.Instant;

/**
 * Somebody is called back when an interpreter is there.
 *
 * @param until when the search for the first interpreter is given up
 * @param texts they agreed to one text message, should the call not reach them
 */
public record CallBack(Instant until, boolean texts) {

    static CallBack begun(Instant until) {
        return new CallBack(until, false);
    }

    CallBack agreed() {
        return new CallBack(until, true);
    }
}
