package org.dragoman.dispatch.memory;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.dragoman.dispatch.domain.CityId;
import org.dragoman.dispatch.domain.PhoneNumber;
import org.dragoman.dispatch.domain.assignment.Assignee;
import org.dragoman.dispatch.domain.assignment.Assignment;
import org.dragoman.dispatch.domain.assignment.AssignmentId;
import org.dragoman.dispatch.domain.assignment.AssignmentState;
import org.dragoman.dispatch.domain.interpreter.InterpreterId;
import org.dragoman.dispatch.domain.request.RequestId;
import org.dragoman.dispatch.domain.session.Happening;

/** An assignment, the ended ones included. */
record AssignmentRow(
        CityId city, RequestId request, AssignmentId id, long epoch, Assignee assignee, PhoneNumber phone,
        AssignmentState state, Times times, Optional<String> reason) {

    record Times(
            Instant offered, Optional<Instant> rang, Optional<Instant> answered, Optional<Instant> accepted,
            Optional<Instant> connected,
            Optional<Instant> ended) {

        Times moved(AssignmentState to, Instant now) {
            return new Times(offered, rang, answered, to == AssignmentState.ACCEPTED ? Optional.of(now) : accepted,
                    to == AssignmentState.CONNECTED ? Optional.of(now) : connected,
                    to.isLive() ? ended : Optional.of(now));
        }

        Optional<Instant> pickedUp() {
            return Stream.of(answered, accepted, connected).flatMap(Optional::stream).min(Comparator.naturalOrder());
        }
    }

    static AssignmentRow offered(CityId city, RequestId request, Assignment offer, PhoneNumber phone, Instant now) {
        return new AssignmentRow(city, request, offer.id(), offer.epoch(), offer.assignee(), phone,
                AssignmentState.OFFERED,
                new Times(now, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                        Optional.empty()),
                Optional.empty());
    }

    Instant offeredAt() {
        return times.offered();
    }

    Optional<Instant> connectedAt() {
        return times.connected();
    }

    Optional<Instant> endedAt() {
        return times.ended();
    }

    boolean isOf(InterpreterId person) {
        return assignee.interpreter().filter(person::equals).isPresent();
    }

    AssignmentRow moved(AssignmentState to, Instant now, String because) {
        return new AssignmentRow(city, request, id, epoch, assignee, phone, to, times.moved(to, now),
                to.isLive() ? reason : Optional.of(because));
    }

    AssignmentRow rang(Instant now) {
        return new AssignmentRow(city, request, id, epoch, assignee, phone, state, new Times(times.offered(),
                times.rang().or(() -> Optional.of(now)), times.answered(), times.accepted(), times.connected(),
                times.ended()), reason);
    }

    AssignmentRow answered(Instant now) {
        return new AssignmentRow(city, request, id, epoch, assignee, phone, state, new Times(times.offered(),
                times.rang(), times.answered().or(() -> Optional.of(now)), times.accepted(), times.connected(),
                times.ended()), reason);
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
