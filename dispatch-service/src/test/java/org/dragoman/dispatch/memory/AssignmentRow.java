package org.dragoman.dispatch.memory;

import java.time.Instant;
import java.util.Optional;
import org.dragoman.dispatch.domain.CityId;
import org.dragoman.dispatch.domain.PhoneNumber;
import org.dragoman.dispatch.domain.assignment.AssignmentId;
import org.dragoman.dispatch.domain.assignment.AssignmentState;
import org.dragoman.dispatch.domain.interpreter.InterpreterId;
import org.dragoman.dispatch.domain.request.RequestId;

/** An assignment, the ended ones included. */
record AssignmentRow(
        CityId city, RequestId request, AssignmentId id, long epoch, InterpreterId interpreter, PhoneNumber phone,
        AssignmentState state, Instant offeredAt, Optional<Instant> connectedAt, Optional<Instant> endedAt,
        Optional<Instant> rangAt, Optional<Instant> acceptedAt, Optional<String> reason) {

    AssignmentRow moved(AssignmentState to, String why, Instant now) {
        return new AssignmentRow(city, request, id, epoch, interpreter, phone, to, offeredAt,
                to == AssignmentState.CONNECTED ? Optional.of(now) : connectedAt,
                to.isLive() ? endedAt : Optional.of(now), rangAt,
                to == AssignmentState.ACCEPTED ? Optional.of(now) : acceptedAt,
                to.isLive() ? Optional.empty() : Optional.of(why));
    }

    AssignmentRow rang(Instant now) {
        return new AssignmentRow(city, request, id, epoch, interpreter, phone, state, offeredAt, connectedAt, endedAt,
                rangAt.or(() -> Optional.of(now)), acceptedAt, reason);
    }
}
