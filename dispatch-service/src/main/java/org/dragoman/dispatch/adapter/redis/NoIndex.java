package org.dragoman.dispatch.adapter.redis;

/** Redis answers, but has no index of this city yet: it is new, or was wiped. */
public final class NoIndex extends RuntimeException {

    NoIndex() {
        super("Redis has no index of this city", null, false, false);
    }
}
