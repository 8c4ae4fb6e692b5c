package org.dragoman.gateway.domain.call;

import java.util.List;
import java.util.Optional;
import org.dragoman.gateway.domain.call.LegChange.Changed;
import org.dragoman.gateway.domain.call.LegChange.Ignored;
import org.dragoman.gateway.domain.call.LegChange.Why;
import org.dragoman.gateway.domain.call.LegEvent.Kind;

/**
 * The course of a leg: (leg, signal) to change. Order comes from the phases, the carrier's sequence numbers and, between
 * two rooms, its clock, never from arrival; an end always wins, and nothing follows it.
 */
public final class LegCourse {

    private LegCourse() {}

    public static LegChange after(Leg leg, LegSignal signal) {
        if (leg.isOver()) {
            return new Ignored(Why.ALREADY_ENDED);
        }
        return switch (signal) {
            case LegSignal.Rings() -> forward(leg, LegPhase.RINGING, Kind.RINGING);
            case LegSignal.Answered() -> forward(leg, LegPhase.ANSWERED, Kind.ANSWERED);
            case LegSignal.Joined(var stay) -> joined(leg, stay);
            case LegSignal.Left(var stay, var roomClosed) -> left(leg, stay, roomClosed);
            case LegSignal.Over(var outcome, var rang) -> over(rang ? leg.rung() : leg, outcome);
            case LegSignal.Lost() -> ended(leg, EventReason.LOST);
            case LegSignal.NeverMade() -> ended(leg, stopReasonOf(leg).orElse(EventReason.NEVER_RANG));
        };
    }

    private static LegChange forward(Leg leg, LegPhase next, Kind kind) {
        return leg.phase().isBefore(next)
                ? new Changed(leg.in(next), List.of(LegEvent.plain(kind)))
                : new Ignored(leg.phase() == next ? Why.REPEATED : Why.LATE);
    }

    private static LegChange joined(Leg leg, Optional<RoomStay> stay) {
        if (isStale(leg, stay)) {
            return new Ignored(Why.LATE);
        }
        var joined = stay.map(leg::staying).orElse(leg).in(LegPhase.JOINED);
        return leg.phase() == LegPhase.JOINED
                ? new Changed(joined, List.of())
                : new Changed(joined, List.of(LegEvent.plain(Kind.JOINED)));
    }

    private static LegChange left(Leg leg, Optional<RoomStay> stay, boolean roomClosed) {
        if (isStale(leg, stay) || hasMovedOn(leg, stay)) {
            return new Ignored(Why.LATE);
        }
        var gone = stay.map(leg::staying).orElse(leg).in(LegPhase.LEFT);
        if (leg.phase() == LegPhase.LEFT) {
            // Nothing to tell, but the report of having come back in between must not come true after this one.
            return new Changed(gone, List.of());
        }
        var leaving = roomClosed
                ? LegEvent.because(Kind.LEFT, EventReason.ROOM_CLOSED)
                : LegEvent.plain(Kind.LEFT);
        // Who leaves was in: the report of joining is late or lost, and dispatch-service must not miss it.
        return leg.phase() == LegPhase.JOINED
                ? new Changed(gone, List.of(leaving))
                : new Changed(gone, List.of(LegEvent.plain(Kind.JOINED), leaving));
    }

    private static boolean isStale(Leg leg, Optional<RoomStay> told) {
        return told.flatMap(now -> leg.stay().map(now::isOlderThan)).orElse(false);
    }

    /** The clock tells whole seconds: who left one room and came into another within one is in that one. */
    private static boolean hasMovedOn(Leg leg, Optional<RoomStay> left) {
        return left.flatMap(now -> leg.stay().map(before -> !now.isSameRoomAs(before) && now.at().equals(before.at())))
                .orElse(false);
    }

    private static LegChange over(Leg leg, LegSignal.Outcome outcome) {
        return ended(leg, reasonOf(leg, outcome));
    }

    private static LegChange ended(Leg leg, EventReason reason) {
        return new Changed(leg.in(LegPhase.ENDED), List.of(LegEvent.because(Kind.ENDED, reason)));
    }

    private static EventReason reasonOf(Leg leg, LegSignal.Outcome outcome) {
        return stopReasonOf(leg).orElseGet(() -> leg.wasAnswered()
                ? EventReason.HUNG_UP
                : unanswered(leg, outcome));
    }

    private static Optional<EventReason> stopReasonOf(Leg leg) {
        return leg.stop().map(StopOrder::reason);
    }

    private static EventReason unanswered(Leg leg, LegSignal.Outcome outcome) {
        return switch (outcome) {
            // Completed without a heard answer: the report of the answer is late, and the end wins over it.
            case COMPLETED -> EventReason.HUNG_UP;
            case BUSY -> EventReason.BUSY;
            case NO_ANSWER -> EventReason.NO_ANSWER;
            case FAILED, CANCELED -> leg.rang() ? EventReason.NO_ANSWER : EventReason.NEVER_RANG;
        };
    }
}
