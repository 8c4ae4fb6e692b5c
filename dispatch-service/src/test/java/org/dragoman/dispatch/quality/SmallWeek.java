package org.dragoman.dispatch.quality;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.dragoman.dispatch.domain.language.VarietyTag;
import org.dragoman.dispatch.domain.request.Urgency;
import org.dragoman.dispatch.quality.Ring.End;

/** Three calls, two people, two languages, and times of a few milliseconds. */
final class SmallWeek implements Chances {

    static final Bound.House HOUSE = new Bound.House(1, 2, 4, 1);
    static final VarietyTag COMMON = new VarietyTag("es");
    static final VarietyTag SCARCE = new VarietyTag("quc");

    private final List<Call> calls = new ArrayList<>();
    private final List<List<Ring>> rings = new ArrayList<>();
    private final Map<VarietyTag, List<Long>> talks = new HashMap<>();
    private final Roster roster;

    SmallWeek(RandomGenerator random) {
        for (int number = 0; number < 3; number++) {
            calls.add(
                    new Call(number, random.nextInt(3) == 0 ? SCARCE : COMMON, Urgency.ROUTINE, random.nextInt(5), 0));
            rings.add(List.of(ring(random), ring(random), new Ring(End.ACCEPTED, random.nextInt(2, 4))));
        }
        calls.sort(Comparator.comparingLong(Call::at));
        Stream.of(COMMON, SCARCE).forEach(tongue -> talks.put(tongue,
                random.longs(3, 1, 7).boxed().toList()));
        var shifts = List.of(true, true);
        roster = new Roster(List.of(new Seat(0, Set.of(COMMON, SCARCE), shifts),
                new Seat(1, Set.of(COMMON), List.of(random.nextBoolean(), random.nextBoolean()))),
                List.of(0L, random.nextLong(3, 8)));
    }

    private static Ring ring(RandomGenerator random) {
        return switch (random.nextInt(4)) {
            case 0 -> new Ring(End.UNANSWERED, 4);
            case 1 -> new Ring(End.DECLINED, random.nextInt(2, 4));
            default -> new Ring(End.ACCEPTED, random.nextInt(2, 4));
        };
    }

    Roster roster() {
        return roster;
    }

    @Override
    public List<Call> calls() {
        return List.copyOf(calls);
    }

    @Override
    public Ring ring(Call call, int number) {
        return rings.get(call.number()).get(Math.min(number, 2));
    }

    @Override
    public long talk(VarietyTag tongue, int number) {
        return talks.getOrDefault(tongue, List.of()).get(number);
    }
}
