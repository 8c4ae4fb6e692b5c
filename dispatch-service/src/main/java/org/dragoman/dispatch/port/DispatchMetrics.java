package org.dragoman.dispatch.port;

import org.dragoman.dispatch.domain.matching.Rejection;
import org.dragoman.dispatch.domain.request.Channel;
import org.dragoman.dispatch.domain.session.Change;

/**
 * What is counted. Requested = completed + abandoned + cancelled + overflowed + unfilled + open: the board and the gauge
 * {@code dragoman_requests} show it as one SQL snapshot; these counters belong to one process and promise only to grow.
 */
public interface DispatchMetrics {

    void requested(Channel channel);

    void offered();

    void conflicted();

    void rejected(Rejection why);

    /**
     * Counts the end of a request and of an offer, and times the wait from the language chosen to interpreter and caller
     * hearing each other, as the change has them.
     */
    void changed(Change change);

    void ignored(String because);
}
