package org.dragoman.gateway.order;

import java.util.ArrayList;
import java.util.List;
import org.dragoman.gateway.order.Step.Report;
import org.dragoman.gateway.order.Step.Tells;
import org.dragoman.gateway.order.Step.Turn;
import org.dragoman.gateway.order.Step.What;

/** What has to become of one leg when its webhooks arrive in this order: the rule of {@link AnyOrderTest}, said in code. */
final class Course {

    private final Life life;
    private final int phone;
    private final List<String> told = new ArrayList<>();
    private int newest = -1;
    private boolean wasIn;
    private boolean isIn;
    private String stop = "";
    private String end = "";

    private Course(Life life, int phone) {
        this.life = life;
        this.phone = phone;
    }

    static Course of(Life life, int phone, List<Delivery> arrivals) {
        var course = new Course(life, phone);
        arrivals.forEach(arrival -> course.take(arrival.step()));
        return course;
    }

    List<String> told() {
        return told;
    }

    /** Why somebody else's will ended it; empty where nobody's did. */
    String stop() {
        return stop;
    }

    String end() {
        return end;
    }

    private void take(Step step) {
        if (!end.isEmpty()) {
            return;
        }
        switch (step) {
            case Turn(var whose, var what) -> {
                if (whose == phone && what == What.STOP) {
                    stopFor("STOPPED");
                }
            }
            case Report report -> {
                if (report.phone() == phone) {
                    hear(report);
                } else if (life.anchored() && report.phone() == 0 && report.tells() == Tells.ENDED) {
                    stopFor("ANCHOR_ENDED");
                }
            }
        }
    }

    private void stopFor(String reason) {
        stop = stop.isEmpty() ? reason : stop;
    }

    private void hear(Report report) {
        int place = life.steps().indexOf(report);
        if (place <= newest) {
            return;
        }
        newest = place;
        switch (report.tells()) {
            case RINGING, ANSWERED -> told.add(report.tells().name());
            case JOINED -> joined();
            case LEFT -> left(report);
            case ENDED -> {
                end = stop.isEmpty() ? reason(report) : stop;
                told.add("ENDED " + end);
            }
        }
    }

    private void joined() {
        if (!isIn) {
            told.add("JOINED");
        }
        isIn = true;
        wasIn = true;
    }

    private void left(Report report) {
        if (!wasIn) {
            joined();
        }
        if (isIn) {
            told.add(report.said().equals("participant_hung_up") ? "LEFT" : "LEFT ROOM_CLOSED");
        }
        isIn = false;
    }

    /** That it rang is seen by there having been a report before this one. */
    private static String reason(Report report) {
        return switch (report.said()) {
            case "completed" -> "HUNG_UP";
            case "busy" -> "BUSY";
            case "no-answer" -> "NO_ANSWER";
            case "failed", "canceled" -> report.count() > 0 ? "NO_ANSWER" : "NEVER_RANG";
            default -> throw new IllegalArgumentException(report.said());
        };
    }
}
