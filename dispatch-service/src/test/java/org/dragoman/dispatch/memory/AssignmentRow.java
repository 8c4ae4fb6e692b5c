package org.dragoman.dispatch.memory;

import java.time.Instant;
import java.util.Optional;
import org.dragoman.dispatch.domain.CityId;
import org.dragoman.dispatch.domain.PhoneNumber;
import org.dragoman.dispatch.domain.assignment.Assignee;
import org.dragoman.dispatch.domain.assignment.AssignmentId;
import org.dragoman.dispatch.domain.assignment.AssignmentState;
import org.dragoman.dispatch.domain.interpreter.InterpreterId;
import org.dragoman.dispatch.domain.request.RequestId;
import org.dragoman.dispatch.domain.session.Happening;

/** An assignment, the ended ones included. */
record AssignmentRow(
        CityId city, RequestId request, AssignmentId id, long epoch, Assignee assignee, PhoneNumber phone,
        AssignmentState state, Instant offeredAt, Optional<Instant> connectedAt, Optional<Instant> endedAt,
        Optional<String> reason) {

    boolean isOf(InterpreterId person) {
        return assignee.interpreter().filter(person::equals).isPresent();
    }

    AssignmentRow moved(AssignmentState to, Instant now, String because) {
        return new AssignmentRow(city, request, id, epoch, assignee, phone, to, offeredAt,
                to == AssignmentState.CONNECTED ? Optional.of(now) : connectedAt,
                to.isLive() ? endedAt : Optional.of(now), to.isLive() ? reason : Optional.of(because));
    }

    /** What was tried in vain is not tried again at once. */
    boolean failed() {
        return switch (state) {
            case DECLINED, LAPSED, FAILED, ENDED -> true;
            case WITHDRAWN -> reason.filter(Happening.OFFER_PULLED_BACK.name()::equals).isPresent();
            case OFFERED, ACCEPTED, CONNECTED -> false;
        };
    }
}
