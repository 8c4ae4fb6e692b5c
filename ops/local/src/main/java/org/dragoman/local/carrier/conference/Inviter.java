package org.dragoman.local.carrier.conference;

import java.util.function.Function;
import org.dragoman.local.carrier.call.Call;
import org.dragoman.local.carrier.call.CallMoves;
import org.dragoman.local.carrier.call.CallOrder;
import org.dragoman.local.carrier.call.Dialler;
import org.dragoman.local.carrier.call.StopReason;
import org.dragoman.local.carrier.twiml.Verb.Room;
import java.util.function.Consumer;

/** Calls somebody into a room on the account's order: bridged as soon as they pick up. */
public final class Inviter {
    private final Dialler dialler;
    private final CallMoves moves;
    private final Entrance entrance;
    private final Exit exit;

    public Inviter(Dialler dialler, CallMoves moves, Entrance entrance, Exit exit) {
        this.dialler = dialler;
        this.moves = moves;
        this.entrance = entrance;
        this.exit = exit;
    }

    /** @param order makes the call's order once it is known what to do when it is answered; if it refuses, no room is opened */
    public Invitation invite(Room room, Function<Consumer<Call>, CallOrder> order) {
        CallOrder checked = order.apply(answered -> comeIn(answered, room));
        Conference conference = entrance.open(room);
        Call call = dialler.queue(checked);
        Invitation invitation = new Invitation(call, room);
        conference.invite(invitation);
        call.afterwards(() -> {
            if (conference.dropInvitation(call)) {
                exit.failed(conference, invitation);
            }
        });
        return invitation;
    }

    private void comeIn(Call call, Room room) {
        call.does(entrance.enter(call, room, () -> moves.complete(call, StopReason.HUNG_UP)));
    }
}
