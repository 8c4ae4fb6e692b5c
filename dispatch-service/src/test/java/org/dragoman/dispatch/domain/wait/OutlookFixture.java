package org.dragoman.dispatch.domain.wait;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** A variety with four in a call of eight minutes or so, and searches of ten seconds or so. */
record OutlookFixture(
        int ahead, double rivals, int free, int busy, List<Double> resting, List<Spell> calls, List<Spell> searches,
        Optional<Double> searching) {

    static OutlookFixture allBusy() {
        return new OutlookFixture(0, 0, 0, 4, List.of(), calls(20, 480), searches(20, 10), Optional.empty());
    }

    static List<Spell> calls(int number, double mean) {
        return IntStream.range(0, number).mapToObj(one -> new Spell(mean * (0.5 + (double) one / number), true))
                .toList();
    }

    static List<Spell> searches(int number, double mean) {
        return calls(number, mean);
    }

    OutlookFixture ahead(int others) {
        return new OutlookFixture(others, rivals, free, busy, resting, calls, searches, searching);
    }

    OutlookFixture rivals(double others) {
        return new OutlookFixture(ahead, others, free, busy, resting, calls, searches, searching);
    }

    OutlookFixture people(int nowFree, int nowBusy, Double... nowResting) {
        return new OutlookFixture(ahead, rivals, nowFree, nowBusy, List.of(nowResting), calls, searches, searching);
    }

    OutlookFixture calling(List<Spell> seen) {
        return new OutlookFixture(ahead, rivals, free, busy, resting, seen, searches, searching);
    }

    OutlookFixture found(List<Spell> seen) {
        return new OutlookFixture(ahead, rivals, free, busy, resting, calls, seen, searching);
    }

    OutlookFixture ringing(double seconds) {
        return new OutlookFixture(ahead, rivals, free, busy, resting, calls, searches, Optional.of(seconds));
    }

    Outlook outlook() {
        return new Outlook(ahead, rivals, free, busy, resting, calls, searches, searching, 3600, List.of(), false);
    }

    Estimate estimate() {
        return new Forecast(outlook()).estimate();
    }

    /** What is unknown is longer than anything. */
    long seconds() {
        return estimate() instanceof Estimate.Within within ? within.time().toSeconds() : Long.MAX_VALUE;
    }
}
