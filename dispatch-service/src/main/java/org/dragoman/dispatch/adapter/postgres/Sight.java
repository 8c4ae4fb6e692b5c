package org.dragoman.dispatch.adapter.postgres;

import java.util.Optional;
import org.dragoman.dispatch.domain.CityId;

/**
 * What a connection is for.
 *
 * @param city whose rows it sees; none for tables that name nobody
 */
record Sight(Use use, Optional<CityId> city) {

    /** Whoever only looks never keeps a call waiting for a connection, however many look and however slowly. */
    enum Use {
        /** What a call waits for: admission, matching, deadlines, what phones report. */
        CALLS(10),
        /** What is shown to people: screens, answers, gauges. */
        SCREENS(6);

        private final int most;

        Use(int most) {
            this.most = most;
        }

        /** So many connections at most. */
        int most() {
            return most;
        }
    }

    static final Sight OUTSIDE = new Sight(Use.CALLS, Optional.empty());

    static Sight of(Use use, CityId city) {
        return new Sight(use, Optional.of(city));
    }

    /** As the pool is called in the metrics. */
    String name() {
        return city.map(CityId::value).orElse("outside") + (use == Use.SCREENS ? "-screens" : "");
    }
}
