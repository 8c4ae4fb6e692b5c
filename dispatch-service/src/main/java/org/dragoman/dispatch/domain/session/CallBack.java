package org.dragoman.dispatch.domain.session;

import java.time.Instant;

/**
 * Somebody is called back when an interpreter is there.
 *
 * @param until when the search for the first interpreter is given up
 * @param texts they agreed to one text message, should the call not reach them
 * @param again their line has dropped since, and they are called once more where the interpreter wants it
 */
public record CallBack(Instant until, boolean texts, boolean again) {

    public static CallBack begun(Instant until) {
        return new CallBack(until, false, false);
    }

    CallBack agreed() {
        return new CallBack(until, true, again);
    }

    CallBack onceMore() {
        return new CallBack(until, texts, true);
    }
}
