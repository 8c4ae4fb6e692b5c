package org.dragoman.dispatch.domain.matching;

import java.time.Duration;
import java.time.Instant;
import org.dragoman.dispatch.domain.request.Urgency;

/**
 * How long a request in a common variety leaves alone whoever is the last free speaker of a scarce one, so that the next
 * caller of the scarce variety finds somebody. While a phone rings for it already, it does so all the time: a last free
 * speaker is nobody's second phone. The default is measured: docs/dispatch-quality.md.
 *
 * @param longest counted from when the interpreter was asked for; whole seconds, 0 (off) to 300
 */
public record HoldBack(Duration longest) {

    public static final int MOST_SECONDS = 300;
    public static final HoldBack DEFAULT = new HoldBack(Duration.ofSeconds(5));

    public HoldBack {
        if (longest.isNegative() || longest.toSeconds() > MOST_SECONDS) {
            throw new IllegalArgumentException("holdBackSeconds is 0 to %d, not %d".formatted(MOST_SECONDS,
                    longest.toSeconds()));
        }
    }

    /**
     * From this moment on the request takes anybody; an emergency and a scarce variety do so from the first.
     *
     * @param since when it was asked for: whoever has lost an interpreter has waited once already
     * @param rings whether an interpreter's phone rings for it already
     */
    public Instant endsFor(boolean scarce, Urgency urgency, Instant since, boolean rings) {
        return switch (urgency) {
            case EMERGENCY -> since;
            case URGENT, ROUTINE -> scarce || longest.isZero() ? since : rings ? Instant.MAX : since.plus(longest);
        };
    }
}
