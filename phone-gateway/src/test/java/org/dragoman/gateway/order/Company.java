package org.dragoman.gateway.order;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.IntConsumer;
import org.dragoman.gateway.order.Step.Tells;
import org.dragoman.gateway.order.Step.What;

/** Those who are in the room of a life that is made up; phone 0 closes it by leaving. */
final class Company {

    private static final String BY_ITSELF = "participant_hung_up";
    private static final String CLOSED = "moderator_ended_conference";
    private static final String BROKE = "conference_ended_via_api";

    private final SplittableRandom chance;
    private final Draft draft;
    private final List<Integer> inRoom = new ArrayList<>();
    /** Called right into the room: when they are out of it, their call is over. */
    private final Set<Integer> invited = new HashSet<>();

    Company(SplittableRandom chance, Draft draft) {
        this.chance = chance;
        this.draft = draft;
    }

    void joins(int phone) {
        draft.joins(phone);
        inRoom.add(phone);
    }

    void isInvited(int phone) {
        invited.add(phone);
    }

    /** People fall out of a room and come back: into the same one while it is there, else into another. */
    void stays() {
        for (int more = chance.nextInt(3); more > 0 && !inRoom.isEmpty(); more--) {
            int phone = inRoom.get(chance.nextInt(inRoom.size()));
            if (phone > 0 && inRoom.size() > 1) {
                draft.leaves(phone, BY_ITSELF);
                goesOn(phone);
            } else {
                breaks();
            }
        }
    }

    private void breaks() {
        var all = List.copyOf(inRoom);
        all.forEach(one -> draft.leaves(one, BROKE));
        draft.roomIsOver();
        all.forEach(this::goesOn);
    }

    private void goesOn(int phone) {
        if (invited.contains(phone)) {
            inRoom.remove((Integer) phone);
            draft.call(phone, Tells.ENDED, "completed");
        } else {
            draft.turn(phone, What.COME_BACK);
            draft.joins(phone);
        }
    }

    void somebodyMayHangUp() {
        if (inRoom.size() > 1 && chance.nextInt(3) == 0) {
            hangsUp(inRoom.removeLast());
        }
    }

    void allHangUp() {
        all(this::hangsUp);
    }

    private void hangsUp(int phone) {
        draft.leaves(phone, BY_ITSELF);
        if (!invited.contains(phone) && chance.nextBoolean()) {
            draft.afterRoom(phone);
        }
        draft.call(phone, Tells.ENDED, "completed");
    }

    /** The room closes behind the anchor, and the others fall out of it. */
    void theAnchorHangsUp(int resident) {
        draft.leaves(resident, BY_ITSELF);
        inRoom.remove((Integer) resident);
        inRoom.forEach(phone -> draft.leaves(phone, CLOSED));
        if (chance.nextBoolean()) {
            draft.afterRoom(resident);
        }
        draft.line(resident);
        all(this::hearsFarewell);
    }

    private void hearsFarewell(int phone) {
        if (!invited.contains(phone)) {
            draft.turn(phone, What.LEAVE);
        }
        draft.call(phone, Tells.ENDED, "completed");
    }

    private void all(IntConsumer what) {
        inRoom.forEach(what::accept);
        inRoom.clear();
    }
}
