package org.dragoman.dispatch.domain.wait;

import java.util.List;
import java.util.Optional;

/**
 * All that is known of one request's wait at one moment.
 *
 * @param ahead requests of its variety that come before it in line; {@link #UNCOUNTED} stands for so many or more
 * @param rivals how many requests of other varieties that come before it will take one of its interpreters: each counts as
 *        the share of its own interpreters who are this request's too
 * @param free qualified interpreters who may be asked now
 * @param busy those in a call, or asked for somebody else
 * @param resting seconds until each of those may be asked who has a rest, or was asked by this request lately
 * @param calls recent calls in the variety, rest included, the unfinished cut short
 * @param searches recent searches in the variety, from the first phone that rang to an interpreter on the line: the
 *        declined, missed and repeated offers are in them; cut short where the caller left
 * @param searching for how many seconds a phone has been ringing for this request; empty while none rings
 * @param patience seconds after which the search is given up
 * @param said recent estimates in the variety that have come due: the true wait as a share of what was estimated
 * @param noted an estimate for this request stands already
 */
public record Outlook(
        int ahead, double rivals, int free, int busy, List<Double> resting, List<Spell> calls, List<Spell> searches,
        Optional<Double> searching, double patience, List<Spell> said, boolean noted) {

    /** Nobody counts further: with so many ahead nothing can be said. */
    public static final int UNCOUNTED = 100;

    public Outlook {
        resting = List.copyOf(resting);
        calls = List.copyOf(calls);
        searches = List.copyOf(searches);
        said = List.copyOf(said);
    }

    int onDuty() {
        return free + busy + resting.size();
    }

    /** The free take those who come before; whoever does is as busy as the others. */
    Freeing freeing() {
        return new Freeing((int) Math.ceil(ahead + rivals + 1 - free), busy + free, resting,
                (int) calls.stream().filter(Spell::ended).count(), calls.stream().mapToDouble(Spell::length).sum());
    }
}
