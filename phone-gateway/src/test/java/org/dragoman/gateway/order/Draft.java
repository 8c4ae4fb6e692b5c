package org.dragoman.gateway.order;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.dragoman.gateway.order.Step.Report;
import org.dragoman.gateway.order.Step.Tells;
import org.dragoman.gateway.order.Step.Turn;
import org.dragoman.gateway.order.Step.Way;
import org.dragoman.gateway.order.Step.What;

/** A life while it is made up: counts as the carrier does, and keeps its clock. */
final class Draft {

    private final SplittableRandom chance;
    private final List<Step> steps = new ArrayList<>();
    private final Map<Integer, Integer> counts = new HashMap<>();
    private int phones;
    private int room = 1;
    private int roomCount;
    private int second;

    Draft(SplittableRandom chance) {
        this.chance = chance;
    }

    List<Step> steps() {
        return steps;
    }

    int newPhone() {
        return phones++;
    }

    void turn(int phone, What what) {
        steps.add(new Turn(phone, what));
    }

    /** The carrier counts what it reports of a call, from 0. */
    void call(int phone, Tells tells, String status) {
        later(chance.nextInt(3));
        steps.add(new Report(phone, Way.CALL, tells, status, 0, counts.merge(phone, 1, Integer::sum) - 1, second));
    }

    void line(int phone) {
        steps.add(new Report(phone, Way.LINE, Tells.ENDED, "completed", 0, 0, second));
    }

    void afterRoom(int phone) {
        steps.add(new Report(phone, Way.AFTER_ROOM, Tells.ENDED, "completed", 0, 0, second));
    }

    /** One may leave a room and be in the next within a second, but not be in and out of one. */
    void joins(int phone) {
        later(chance.nextInt(2));
        room(phone, Tells.JOINED, "");
        later(1);
    }

    void leaves(int phone, String why) {
        later(chance.nextInt(2));
        room(phone, Tells.LEFT, why);
    }

    private void room(int phone, Tells tells, String why) {
        // In between the conference reports of itself, and of others.
        roomCount += 1 + chance.nextInt(2);
        steps.add(new Report(phone, Way.ROOM, tells, why, room, roomCount, second));
    }

    /** What comes next into a room of this name is another conference, which counts anew. */
    void roomIsOver() {
        room++;
        roomCount = 0;
    }

    private void later(int seconds) {
        second += seconds;
    }
}
