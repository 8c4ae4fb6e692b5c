package org.dragoman.gateway.order;

import java.util.List;
import java.util.SplittableRandom;
import org.dragoman.gateway.order.Step.Tells;
import org.dragoman.gateway.order.Step.What;

/** Makes up lives: the same seed and number, the same life. */
final class Lives {

    private final SplittableRandom chance;
    private final Draft draft;
    private final Company company;

    private Lives(SplittableRandom chance) {
        this.chance = chance;
        this.draft = new Draft(chance);
        this.company = new Company(chance, draft);
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
                company.stays();
                company.allHangUp();
            }
            case 4 -> {
                rings(What.RING_AGENCY);
                company.stays();
                company.allHangUp();
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
        company.joins(resident);
        for (int more = chance.nextInt(3); more > 0; more--) {
            rings(chance.nextInt(3) == 0 ? What.RING_AGENCY : What.RING_INTERPRETER);
            company.stays();
        }
        company.somebodyMayHangUp();
        if (chance.nextInt(3) == 0) {
            theAnchorHangsUpWhileAPhoneRings(resident);
        } else {
            company.theAnchorHangsUp(resident);
        }
    }

    private void theAnchorHangsUpWhileAPhoneRings(int resident) {
        int phone = draft.newPhone();
        draft.turn(phone, What.RING_INTERPRETER);
        if (chance.nextBoolean()) {
            draft.call(phone, Tells.RINGING, "ringing");
        }
        company.theAnchorHangsUp(resident);
        draft.call(phone, Tells.ENDED, List.of("no-answer", "canceled", "failed").get(chance.nextInt(3)));
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
            company.isInvited(phone);
        }
        company.joins(phone);
    }
}
