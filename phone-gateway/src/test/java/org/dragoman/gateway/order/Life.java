package org.dragoman.gateway.order;

import java.util.List;

/**
 * All that happens to some phones that have to do with each other, in true order.
 *
 * @param anchored phone 0 is a resident for whom all others live
 */
record Life(boolean anchored, List<Step> steps) {

    Life {
        steps = List.copyOf(steps);
    }

    /** Those that dispatch-service knows of. */
    List<Integer> legs() {
        return steps.stream().filter(Step.Turn.class::isInstance).map(Step.Turn.class::cast)
                .filter(turn -> turn.what().makesALeg()).map(Step.Turn::phone).toList();
    }

    Life without(Step step) {
        return new Life(anchored, steps.stream().filter(one -> one != step).toList());
    }

    List<Step.Report> reports() {
        return steps.stream().filter(Step.Report.class::isInstance).map(Step.Report.class::cast).toList();
    }

    /** Each webhook once and in order. */
    List<Delivery> inOrder() {
        return steps.stream().map(Delivery::new).toList();
    }
}
