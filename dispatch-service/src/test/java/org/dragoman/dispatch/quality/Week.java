package org.dragoman.dispatch.quality;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import org.dragoman.dispatch.domain.language.VarietyTag;
import org.dragoman.dispatch.domain.request.Urgency;
import org.dragoman.dispatch.quality.Ring.End;

/**
 * A drawn week, the same for each policy: who calls when, what becomes of the first, second … ring for a caller, and how
 * long the first, second … talk in a language lasts. Rings belong to the caller and lengths to the order of the talks
 * because no dispatcher knows either before: who is rung, and who is served first, does not change their law.
 */
final class Week implements Chances {

    private static final long HOUR = 3_600_000;

    private final long seed;
    private final List<Call> calls;

    Week(long seed) {
        this.seed = seed;
        var dice = dice(1, 0);
        var drawn = new ArrayList<Call>();
        for (int hour = 0; hour < 7 * 24; hour++) {
            for (double at = gap(dice, hour); at < HOUR; at += gap(dice, hour)) {
                drawn.add(call(drawn.size(), hour * HOUR + (long) at));
            }
        }
        drawn.sort(Comparator.comparingLong(Call::at));
        calls = List.copyOf(drawn);
    }

    private static double gap(SplittableRandom dice, int hour) {
        return -Math.log(1 - dice.nextDouble()) * HOUR / Rates.callsInHour(hour);
    }

    private Call call(int number, long at) {
        var dice = dice(2, number);
        double which = dice.nextDouble();
        var tongues = Assumptions.TONGUES;
        int tongue = 0;
        while (tongue + 1 < tongues.size() && which >= tongues.get(tongue).share()) {
            which -= tongues.get(tongue++).share();
        }
        double pressing = dice.nextDouble();
        var urgency = pressing < Assumptions.EMERGENCIES
                ? Urgency.EMERGENCY
                : pressing < Assumptions.EMERGENCIES + Assumptions.URGENT ? Urgency.URGENT : Urgency.ROUTINE;
        long patience = (long) (-Math.log(1 - dice.nextDouble()) * Assumptions.PATIENCE.toMillis());
        return new Call(number, tongues.get(tongue).tag(), urgency, at,
                Math.min(patience, Assumptions.TIMING.longestWait().toMillis()));
    }

    @Override
    public List<Call> calls() {
        return calls;
    }

    @Override
    public Ring ring(Call call, int number) {
        var dice = dice(3, call.number() * 1000L + number);
        double luck = dice.nextDouble();
        long ringing = Assumptions.TIMING.ring().toMillis();
        long pickUp = Math.max(Assumptions.QUICKEST.toMillis(), (long) (1000 * Assumptions.PICK_UP_MEDIAN_SECONDS
                * Math.exp(Assumptions.PICK_UP_SIGMA * dice.nextGaussian())));
        long setUp = Assumptions.SETUP.toMillis();
        if (luck < Assumptions.UNANSWERED || pickUp >= ringing) {
            return new Ring(End.UNANSWERED, setUp + ringing);
        }
        boolean declined = luck < Assumptions.UNANSWERED + Assumptions.DECLINED;
        return new Ring(declined ? End.DECLINED : End.ACCEPTED, setUp + pickUp + Assumptions.BRIEF.toMillis());
    }

    @Override
    public long talk(VarietyTag tongue, int number) {
        double sigma = Assumptions.TALK_SIGMA;
        double median = Assumptions.TALK_SECONDS * Math.exp(-sigma * sigma / 2);
        return (long) (1000 * median * Math.exp(sigma * dice(tongue.hashCode(), number + 7L).nextGaussian()));
    }

    private SplittableRandom dice(long what, long number) {
        return new SplittableRandom(seed * 0x9E3779B97F4A7C15L ^ what * 0xC2B2AE3D27D4EB4FL
                ^ number * 0x165667B19E3779F9L);
    }
}
