package org.dragoman.dispatch.domain.matching;

import java.time.Duration;
import java.time.Instant;
import org.dragoman.dispatch.domain.request.Urgency;

/**
 * How long a request in a common variety leaves alone whoever is the last free speaker of a scarce one, so that the next
 * caller of the scarce variety finds somebody. The default is measured: docs/dispatch-quality.md.
 *
 * @param longest counted from the beginning of the wait; whole seconds, 0 (off) to 300
 */
public record HoldBack(Duration longest) {

    public static final HoldBack DEFAULT = new HoldBack(Duration.ofSeconds(30));

    public HoldBack {
        if (longest.isNegative() || longest.toSeconds() > 300) {
            throw new IllegalArgumentException("A last free speaker is held back for 0 to 300 seconds");
        }
    }

    /** From this moment on the request takes anybody; an emergency and a scarce variety do so from the first. */
    public Instant endsFor(boolean scarce, Urgency urgency, Instant since) {
        return switch (urgency) {
            case EMERGENCY -> since;
            case URGENT, ROUTINE -> scarce ? since : since.plus(longest);
        };
    }
}
