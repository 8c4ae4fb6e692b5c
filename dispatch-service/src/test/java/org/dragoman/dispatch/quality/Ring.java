package org.dragoman.dispatch.quality;

/**
 * What becomes of a ring that nobody cuts short.
 *
 * @param millis from the moment at which the carrier places it
 */
record Ring(End end, long millis) {

    enum End {
        ACCEPTED, DECLINED, UNANSWERED
    }
}
