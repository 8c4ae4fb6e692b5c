package org.dragoman.dispatch.memory;

import java.time.Instant;
import java.util.Optional;
import org.dragoman.dispatch.domain.assignment.AssignmentState;
import org.dragoman.dispatch.domain.ladder.Rung;
import org.dragoman.dispatch.domain.language.VarietyTag;
import org.dragoman.dispatch.domain.request.EndReason;
import org.dragoman.dispatch.domain.request.Order;
import org.dragoman.dispatch.domain.request.RequestState;
import org.dragoman.dispatch.domain.request.Urgency;
import org.dragoman.dispatch.domain.session.Change;
import org.dragoman.dispatch.domain.session.Session;
import org.dragoman.dispatch.domain.session.SessionFold;

/** A request with its session, as it was when it was last written. */
record RequestRow(Order order, Instant createdAt, long lastEpoch, Optional<EndReason> end, int phones,
        Session session) {

    RequestRow after(Session locked, Change change) {
        return new RequestRow(order, createdAt, lastEpoch, end.or(change::end), phones,
                SessionFold.after(locked, change));
    }

    RequestRow prioritised(Urgency urgency) {
        return new RequestRow(order.with(urgency), createdAt, lastEpoch, end, phones, session);
    }

    RequestRow speaking(VarietyTag variety) {
        return new RequestRow(spoken(variety), createdAt, lastEpoch, end, phones, session);
    }

    private Order spoken(VarietyTag variety) {
        return new Order(order.city(), order.request(), order.reference(), variety, order.site(), order.domain(),
                order.urgency(), order.preferences(), order.channel(), order.idempotency(), order.parties(),
                order.callBackUntil());
    }

    RequestRow on(Rung rung) {
        return new RequestRow(order, createdAt, lastEpoch, end, rung.phones(), session);
    }

    /** One more phone may ring for it. */
    boolean isMatchable() {
        return session.state() == RequestState.WAITING || mayWiden();
    }

    boolean mayWiden() {
        return session.state() == RequestState.RINGING && !session.course().lastRings()
                && session.live().stream()
                        .filter(held -> !held.isVendors() && held.state() == AssignmentState.OFFERED).count() < phones;
    }

    RequestRow offered(Session ringing) {
        return new RequestRow(order, createdAt, lastEpoch + 1, end, phones, ringing);
    }
}
