package org.dragoman.gateway.order;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Three deliveries of each report, in any order; of three reports in ten the first is lost. Only what keeps its place keeps
 * it, and nothing arrives before what had to happen before it: a phone that reports to have been answered was rung.
 */
final class Arrivals {

    private static final int DELIVERIES = 3;
    private static final double LOST = 0.3;
    private static final int OFTEN_ASKED = 3;

    private final SplittableRandom chance;
    /** What arrives between two turns, which is in any order; all but the first begin with a turn. */
    private final List<List<Delivery>> between = new ArrayList<>();

    private Arrivals(SplittableRandom chance) {
        this.chance = chance;
        between.add(new ArrayList<>());
    }

    static List<Delivery> of(Life life, SplittableRandom chance) {
        var arrivals = new Arrivals(chance);
        arrivals.turns(life);
        arrivals.reports(life);
        arrivals.between.forEach(arrivals::shuffle);
        return arrivals.between.stream().flatMap(List::stream).toList();
    }

    private void turns(Life life) {
        for (var step : life.steps()) {
            if (step instanceof Step.Turn turn) {
                between.add(new ArrayList<>(List.of(new Delivery(turn, asked(turn), false))));
            }
        }
    }

    /** The carrier asks again; dispatch-service's orders have ids of their own. */
    private int asked(Step.Turn turn) {
        return switch (turn.what()) {
            case RING_INTERPRETER, RING_AGENCY, STOP -> 1;
            case GREET, CHOOSE, TO_PEOPLE, AFTER_BACKUP, HEAR, ACCEPT, DECLINE, COME_BACK, LEAVE ->
                1 + chance.nextInt(OFTEN_ASKED);
        };
    }

    private void reports(Life life) {
        int earliest = 0;
        for (var step : life.steps()) {
            switch (step) {
                case Step.Turn turn -> earliest++;
                case Step.Report report -> deliver(report, earliest);
            }
        }
    }

    private void deliver(Step.Report report, int earliest) {
        for (int sent = chance.nextDouble() < LOST ? 1 : 0; sent < DELIVERIES; sent++) {
            int late = chance.nextBoolean() ? 0 : chance.nextInt(between.size() - earliest);
            int atOnce = chance.nextInt(8) == 0 ? 2 : 1;
            between.get(earliest + late).add(new Delivery(report, atOnce, sent > 0));
        }
    }

    private void shuffle(List<Delivery> some) {
        boolean begins = !some.isEmpty() && some.getFirst().step() instanceof Step.Turn;
        Collections.shuffle(some.subList(begins ? 1 : 0, some.size()), chance);
    }
}
