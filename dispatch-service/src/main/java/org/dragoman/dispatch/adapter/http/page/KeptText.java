package org.dragoman.dispatch.adapter.http.page;

import java.util.Optional;
import org.dragoman.dispatch.domain.wait.Calibration;

/**
 * How often a wait was within what was estimated, in words.
 *
 * @param key of a message that takes percent and number
 * @param percent rounded down
 * @param judged of how many estimates
 */
record KeptText(String key, int percent, int judged) {

    /** Empty while none has been judged. */
    static Optional<KeptText> of(Optional<Calibration> held) {
        return held.filter(calibration -> calibration.judged() > 0)
                .map(calibration -> new KeptText(calibration.isBad() ? "board.kept.silent" : "board.kept.of",
                        (int) Math.floor(100 * calibration.share() + 1e-9), calibration.judged()));
    }
}
