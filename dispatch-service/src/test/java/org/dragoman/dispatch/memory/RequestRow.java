package org.dragoman.dispatch.memory;

import java.time.Instant;
import java.util.Optional;
import org.dragoman.dispatch.domain.request.EndReason;
import org.dragoman.dispatch.domain.request.Order;
import org.dragoman.dispatch.domain.request.Urgency;
import org.dragoman.dispatch.domain.session.Change;
import org.dragoman.dispatch.domain.session.Session;
import org.dragoman.dispatch.domain.session.SessionFold;

/** A request with its session, as it was when it was last written. */
record RequestRow(Order order, Instant createdAt, long lastEpoch, Optional<EndReason> end, Session session) {

    RequestRow after(Session locked, Change change) {
        return new RequestRow(order, createdAt, lastEpoch, end.or(change::end), SessionFold.after(locked, change));
    }

    RequestRow prioritised(Urgency urgency) {
        return new RequestRow(order.with(urgency), createdAt, lastEpoch, end, session);
    }

    RequestRow offered(Session ringing) {
        return new RequestRow(order, createdAt, lastEpoch + 1, end, ringing);
    }
}
