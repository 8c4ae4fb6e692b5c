package org.dragoman.gateway.order;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.IntConsumer;
import org.dragoman.gateway.order.Step.Tells;
import org.dragoman.gateway.order.Step.What;

/** Makes up lives: the same seed and number, the same life. */
final class Lives {

    private static final String BY_ITSELF = "participant_hung_up";
    private static final String CLOSED = "moderator_ended_conference";
    private static final String BROKE = "conference_ended_via_api";

    private final SplittableRandom chance;
    private final Draft draft;
    private final List<Integer> inRoom = new ArrayList<>();
    /** Called right into the room: when they are out of it, their call is over. */
    private final Set<Integer> invited = new HashSet<>();

    private Lives(SplittableRandom chance) {
        this.chance = chance;
        this.draft = new Draft(chance);
    }

    static SplittableRandom chance(long seed, int number) {
        return new SplittableRandom(seed * 1_000_003 + number);
    }

    static Life of(long seed, int number) {
        var lives = new Lives(chance(seed, number));
        var anchored = lives.live();
        return new Life(anchored, lives.cut());
    }

    /** Some are looked at while they go on, for an end hides what came before it. */
    private List<Step> cut() {
        var all = draft.steps();
        return chance.nextInt(3) == 0 ? all.subList(0, 1 + chance.nextInt(all.size())) : all;
    }

    private boolean live() {
        int kind = chance.nextInt(10);
        switch (kind) {
            case 0 -> leavesInTheMenu();
            case 1 -> goesToPeople();
            case 2, 3 -> {
                rings(What.RING_INTERPRETER);
                stays();
                all(inRoom, phone -> hangsUp(phone, BY_ITSELF));
            }
            case 4 -> {
                rings(What.RING_AGENCY);
                stays();
                all(inRoom, phone -> hangsUp(phone, BY_ITSELF));
            }
            default -> severalInOneRoom();
        }
        return kind > 4;
    }

    private void leavesInTheMenu() {
        int resident = draft.newPhone();
        draft.turn(resident, What.GREET);
        draft.line(resident);
    }

    private void goesToPeople() {
        int resident = draft.newPhone();
        draft.turn(resident, What.GREET);
        draft.turn(resident, What.TO_PEOPLE);
        if (chance.nextBoolean()) {
            draft.turn(resident, What.AFTER_BACKUP);
        }
        draft.line(resident);
    }

    private void severalInOneRoom() {
        int resident = draft.newPhone();
        draft.turn(resident, What.GREET);
        draft.turn(resident, What.CHOOSE);
        draft.joins(resident);
        inRoom.add(resident);
        for (int more = chance.nextInt(3); more > 0; more--) {
            rings(chance.nextInt(3) == 0 ? What.RING_AGENCY : What.RING_INTERPRETER);
            stays();
        }
        if (inRoom.size() > 1 && chance.nextInt(3) == 0) {
            hangsUp(inRoom.removeLast(), BY_ITSELF);
        }
        theAnchorHangsUp(resident);
    }

    /** The room closes behind the anchor, and the others fall out of it. */
    private void theAnchorHangsUp(int resident) {
        draft.leaves(resident, BY_ITSELF);
        inRoom.remove((Integer) resident);
        inRoom.forEach(phone -> draft.leaves(phone, CLOSED));
        if (chance.nextBoolean()) {
            draft.afterRoom(resident);
        }
        draft.line(resident);
        all(inRoom, phone -> {
            if (!invited.contains(phone)) {
                draft.turn(phone, What.LEAVE);
            }
            draft.call(phone, Tells.ENDED, "completed");
        });
    }

    private void rings(What order) {
        int phone = draft.newPhone();
        draft.turn(phone, order);
        boolean rings = chance.nextInt(5) > 0;
        if (rings) {
            draft.call(phone, Tells.RINGING, "ringing");
        }
        if (chance.nextInt(3) == 0) {
            endsUnanswered(phone);
        } else {
            draft.call(phone, Tells.ANSWERED, "in-progress");
            isAnswered(phone, order);
        }
    }

    private void endsUnanswered(int phone) {
        if (chance.nextInt(4) == 0) {
            draft.turn(phone, What.STOP);
        }
        draft.call(phone, Tells.ENDED, List.of("busy", "no-answer", "failed", "canceled").get(chance.nextInt(4)));
    }

    private void isAnswered(int phone, What order) {
        if (order == What.RING_INTERPRETER) {
            draft.turn(phone, What.HEAR);
            int answer = chance.nextInt(4);
            if (answer < 2) {
                if (answer == 0) {
                    draft.turn(phone, What.DECLINE);
                }
                draft.call(phone, Tells.ENDED, "completed");
                return;
            }
            draft.turn(phone, What.ACCEPT);
        } else {
            invited.add(phone);
        }
        draft.joins(phone);
        inRoom.add(phone);
    }

    /** People fall out of a room and come back: into the same one while it is there, else into another. */
    private void stays() {
        for (int more = chance.nextInt(3); more > 0 && !inRoom.isEmpty(); more--) {
            int phone = inRoom.get(chance.nextInt(inRoom.size()));
            if (phone > 0 && inRoom.size() > 1) {
                falls(phone, BY_ITSELF);
            } else {
                List.copyOf(inRoom).forEach(one -> draft.leaves(one, BROKE));
                draft.roomIsOver();
                List.copyOf(inRoom).forEach(this::goesOn);
            }
        }
    }

    private void falls(int phone, String why) {
        draft.leaves(phone, why);
        goesOn(phone);
    }

    private void goesOn(int phone) {
        if (invited.contains(phone)) {
            inRoom.remove((Integer) phone);
            draft.call(phone, Tells.ENDED, "completed");
        } else {
            comesBack(phone);
        }
    }

    private void comesBack(int phone) {
        draft.turn(phone, What.COME_BACK);
        draft.joins(phone);
    }

    private void hangsUp(int phone, String why) {
        draft.leaves(phone, why);
        if (!invited.contains(phone) && chance.nextBoolean()) {
            draft.afterRoom(phone);
        }
        draft.call(phone, Tells.ENDED, "completed");
    }

    private static void all(List<Integer> phones, IntConsumer what) {
        phones.forEach(what::accept);
        phones.clear();
    }
}
