package org.dragoman.dispatch.port;

import org.dragoman.dispatch.domain.interpreter.InterpreterId;
import java.util.Optional;
import org.dragoman.dispatch.domain.CityId;
import org.dragoman.dispatch.domain.assignment.AssignmentId;
import org.dragoman.dispatch.domain.assignment.AssignmentState;
import org.dragoman.dispatch.domain.leg.LegId;
import org.dragoman.dispatch.domain.request.RequestId;
import org.dragoman.dispatch.domain.request.RequestState;
import org.dragoman.dispatch.domain.session.SessionEvent;
import org.dragoman.dispatch.domain.session.Verdict;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Sessions under their lock: one event, one transaction. */
public interface Sessions {

    /**
     * Locks the request, lets the rules decide and commits what they say, with the commands to the gateway and the
     * ledger.
     *
     * @param eventId applied at most once; empty where the event is safe to repeat by itself
     */
    Mono<Verdict> apply(CityId city, RequestId request, SessionEvent event, Optional<String> eventId);

    /**
     * From now on this interpreter takes no calls; the offer that rings is taken back in the same transaction
     * (invariant 5). A call that is under way goes on. Empty for an interpreter whom this city does not have.
     */
    Mono<Suspension> suspend(CityId city, InterpreterId interpreter);

    /** Empty for a leg that this city does not have. */
    Mono<RequestId> requestOf(CityId city, LegId leg);

    Mono<Boolean> isAnchor(CityId city, LegId leg);

    /** Whoever holds the line on this phone may be offered to be called back: the rung on which they wait says so. */
    Mono<Boolean> offersCallBack(CityId city, LegId leg);

    /**
     * Whether this is the phone of an interpreter who is on the way into the room, in it, or stepped aside from it. False
     * once the room was closed for everybody.
     */
    Mono<Boolean> isInterpretersStill(CityId city, LegId leg);

    /**
     * Whether this is the phone of an interpreter, out of the room that a caller has closed, who may have them called once
     * more. It may be asked before the end of the caller's call is told.
     */
    Mono<Boolean> mayCallAgain(CityId city, LegId leg);

    /** Empty for a request that this city does not have. */
    Mono<RequestState> stateOf(CityId city, RequestId request);

    /** Empty where no assignment of this city has this id with this very epoch. */
    Mono<AssignmentState> assignmentState(CityId city, AssignmentId assignment, long epoch);

    /** Whether the interpreter of this assignment is on a break now. Empty where it is a vendor's, or of another city. */
    Mono<Boolean> isOnBreak(CityId city, AssignmentId assignment);

    /** Requests with a deadline in the past, their own or their live assignment's. */
    Flux<RequestId> overdue(CityId city, int limit);
}
