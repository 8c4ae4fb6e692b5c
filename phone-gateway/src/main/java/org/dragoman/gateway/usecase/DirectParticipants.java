package org.dragoman.gateway.usecase;

import java.time.Duration;
import org.dragoman.gateway.domain.call.LegPhase;
import org.dragoman.gateway.domain.script.Position;
import org.dragoman.gateway.port.Carrier;
import org.dragoman.gateway.port.Carrier.RoomPlace;
import org.dragoman.gateway.port.Instructions;
import org.dragoman.gateway.port.Instructions.Instruction;
import org.dragoman.gateway.port.Instructions.What;
import reactor.core.publisher.Mono;

/** Carries out HOLD, RESUME and TELL, in order for each leg. An order for somebody who is not there is done. */
public final class DirectParticipants {

    /** An order may come just before its leg enters the room; after this many looks it is given up. */
    private static final int LOOKS = 20;
    private static final Duration SOON = Duration.ofMillis(500);
    private static final int TRIES = 6;
    private static final Duration AFTER_A_FAILURE = Duration.ofSeconds(2);

    private final Instructions instructions;
    private final Carrier carrier;

    public DirectParticipants(Instructions instructions, Carrier carrier) {
        this.instructions = instructions;
        this.carrier = carrier;
    }

    /** @return how many were worked on */
    public Mono<Long> direct() {
        return instructions.lease().flatMap(order -> carryOut(order).thenReturn(order)).count();
    }

    private Mono<Void> carryOut(Instruction order) {
        var leg = order.leg();
        if (leg.isOver()) {
            return instructions.done(order);
        }
        var stay = leg.stay();
        if (leg.phase() != LegPhase.JOINED || stay.isEmpty() || leg.callSid().isEmpty()) {
            return order.attempts() < LOOKS ? instructions.again(order, SOON) : instructions.done(order);
        }
        var place = new RoomPlace(leg.key().city(), stay.get().conferenceSid(), leg.callSid().orElseThrow());
        return tell(place, order.what())
                .then(instructions.done(order))
                .onErrorResume(failure -> afterFailure(order));
    }

    private Mono<Carrier.Done> tell(RoomPlace place, What what) {
        return switch (what) {
            case What.Hold(var words, var word) -> carrier.hold(place, words, word.sentence());
            case What.Resume() -> carrier.resume(place);
            case What.Tell(var words, var word, var opens) -> carrier.tell(place, word.toStaff()
                    .<Position>map(toStaff -> new Position.ToldStaff(words, toStaff, opens))
                    .orElseGet(() -> new Position.Told(words, word.sentence())));
        };
    }

    /** Holding twice is holding; but an announcement that may have been heard is not said again. */
    private Mono<Void> afterFailure(Instruction order) {
        return order.what() instanceof What.Tell || order.attempts() >= TRIES
                ? instructions.done(order)
                : instructions.again(order, AFTER_A_FAILURE);
    }
}
