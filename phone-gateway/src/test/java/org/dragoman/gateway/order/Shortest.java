package org.dragoman.gateway.order;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.dragoman.gateway.order.Rehearsal.Both;

/** Leaves out of a life that fails whatever it fails without, for as long as somebody may be expected to wait. */
final class Shortest {

    private static final int TRIES = 150;

    private final Rehearsal rehearsal;
    private int tries;

    Shortest(Rehearsal rehearsal) {
        this.rehearsal = rehearsal;
    }

    Both of(Both failing) throws SQLException {
        var shortest = failing;
        for (int place = failing.arrivals().size() - 1; place >= 0 && tries < TRIES; place--) {
            var shorter = without(shortest, place);
            if (!shorter.equals(shortest) && fails(shorter)) {
                shortest = shorter;
            }
        }
        return shortest;
    }

    private boolean fails(Both both) throws SQLException {
        tries++;
        return !rehearsal.play(List.of(both)).getFirst().isEmpty();
    }

    /** Turns stay; the last delivery of a report goes with the report. */
    private static Both without(Both both, int place) {
        var delivery = both.arrivals().get(place);
        if (delivery.step() instanceof Step.Turn) {
            return both;
        }
        var arrivals = new ArrayList<>(both.arrivals());
        arrivals.remove(place);
        boolean isLeft = arrivals.stream().anyMatch(one -> one.step() == delivery.step());
        return new Both(isLeft ? both.life() : both.life().without(delivery.step()), List.copyOf(arrivals));
    }
}
