package org.dragoman.gateway.port;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.dragoman.gateway.domain.CityId;
import org.dragoman.gateway.domain.Language;
import org.dragoman.gateway.domain.PhoneNumber;
import org.dragoman.gateway.domain.call.LegSignal;
import org.dragoman.gateway.domain.script.Position;
import org.dragoman.gateway.domain.script.Script;
import org.dragoman.gateway.domain.words.Sentence;
import org.dragoman.gateway.port.PaceQueue.Claim.Ring;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The telephone company. Nothing that makes a phone ring is ever repeated here after an answer that is not clear. */
public interface Carrier {

    /** Rings a phone: into the room when it answers, or to hear an offer first. Never fails: see {@link Placement}. */
    Mono<Placement> ring(Ring ring);

    /** Ends a call. A call that is over already, or unknown, counts as ended. */
    Mono<Void> hangUp(String callSid);

    /** Deletes what is kept of a call that is over; one that is unknown counts as deleted. Fails where it cannot be now. */
    Mono<Void> erase(String callSid);

    /** The call leaves what it is in, and does this to its end. A call that is over already counts as done. */
    Mono<Void> lead(CityId city, String callSid, Script script);

    Mono<Done> hold(RoomPlace place, Language words, Sentence sentence);

    Mono<Done> resume(RoomPlace place);

    /** @param announcement what that one participant hears */
    Mono<Done> tell(RoomPlace place, Position announcement);

    /** All calls that are queued, ringing or in progress. */
    Flux<SeenCall> liveCalls();

    /** Calls to this number since then, whatever became of them. */
    Flux<SeenCall> callsSince(Instant since);

    /** Empty when the carrier does not know the call. */
    Mono<SeenCall> look(String callSid);

    /** Who is in the room now; nobody when there is no such room. */
    Flux<SeenParticipant> participants(String room);

    /** @param city whose recordings are heard there */
    record RoomPlace(CityId city, String conferenceSid, String callSid) {}

    /** @param to empty where the carrier tells none, or not a phone number */
    record SeenCall(String callSid, Optional<PhoneNumber> to, boolean outbound, Instant createdAt,
            Optional<LegSignal> signal) {

        public boolean isOver() {
            return signal.filter(LegSignal.Over.class::isInstance).isPresent();
        }
    }

    record SeenParticipant(Optional<UUID> legId, String callSid, String conferenceSid, boolean inRoom) {}

    /** The answer to a ring. */
    sealed interface Placement {

        record Placed(String callSid) implements Placement {}

        /** Refused for good; it never rang. */
        record Refused(int code) implements Placement {}

        /** Certainly not taken, and worth another try. */
        record NotNow() implements Placement {}

        /** A time-out, a broken connection or a server error: it may be ringing. */
        record Unclear() implements Placement {}
    }

    /** The answer to an instruction about a participant. */
    enum Done {
        DONE, NOT_THERE
    }
}
