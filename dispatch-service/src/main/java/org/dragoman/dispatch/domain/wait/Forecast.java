package org.dragoman.dispatch.domain.wait;

import java.util.List;
import org.dragoman.dispatch.domain.wait.Estimate.Unknown;
import org.dragoman.dispatch.domain.wait.Estimate.Within;

/**
 * Estimates a wait: the time until enough interpreters are free for all who come before and this request, and then the
 * search, as it went of late. See docs/estimated-wait.md.
 */
public final class Forecast {

    private static final int FEWEST_SEEN = 5;
    private static final int HALVINGS = 24;

    private final Outlook outlook;
    private final Freeing freeing;

    public Forecast(Outlook outlook) {
        this.outlook = outlook;
        this.freeing = outlook.freeing();
    }

    /** Without regard to how well such estimates held. */
    public Estimate estimate() {
        if (outlook.searching().isEmpty() && outlook.onDuty() == 0) {
            return new Unknown(Silence.NOBODY_ON_DUTY);
        }
        if (ended(outlook.searches()) < FEWEST_SEEN || (mustWait() && freeing.calls() < FEWEST_SEEN)) {
            return new Unknown(Silence.TOO_FEW_SEEN);
        }
        if (outlook.ahead() >= Outlook.UNCOUNTED) {
            return new Unknown(Silence.BEYOND_WHAT_IS_KNOWN);
        }
        var search = Lengths.of(outlook.searches());
        return promised(outlook.searching().map(search::after).orElse(search));
    }

    private boolean mustWait() {
        return outlook.searching().isEmpty() && freeing.needed() > 0;
    }

    private Estimate promised(Lengths search) {
        double enough = outlook.patience();
        if (likelihood(search, enough) < Estimate.PROMISE) {
            return new Unknown(Silence.BEYOND_WHAT_IS_KNOWN);
        }
        double tooLittle = 0;
        for (int halving = 0; halving < HALVINGS; halving++) {
            double middle = (tooLittle + enough) / 2;
            if (likelihood(search, middle) < Estimate.PROMISE) {
                tooLittle = middle;
            } else {
                enough = middle;
            }
        }
        return Within.atLeast(enough);
    }

    /** How likely an interpreter is on the line within so many seconds. */
    private double likelihood(Lengths search, double seconds) {
        return search.parts().stream().filter(part -> part.length() <= seconds)
                .mapToDouble(part -> part.likelihood() * freed(seconds - part.length())).sum();
    }

    private double freed(double seconds) {
        return mustWait() ? freeing.within(seconds) : 1;
    }

    private static long ended(List<Spell> spells) {
        return spells.stream().filter(Spell::ended).count();
    }
}
