package org.dragoman.campaign.schedule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.dragoman.campaign.proxy.Farewell;
import org.dragoman.campaign.proxy.Weather;
import org.dragoman.campaign.theatre.Link;
import org.dragoman.campaign.theatre.Victim;

/**
 * What goes wrong, and when. The same seed gives the same schedule; what the processes make of it is theirs.
 *
 * @param troubles
 *            in the order of their beginning; they overlap
 */
public record Schedule(long seed, List<Trouble> troubles) {

    private static final List<Weather> STORMS = List.of(Weather.SLOW, Weather.HOLE, Weather.REPLIES_LOST, Weather.DOWN);
    private static final List<Victim> FREEZABLE = List.of(Victim.DISPATCH_1, Victim.DISPATCH_2, Victim.GATEWAY_1,
            Victim.GATEWAY_2, Victim.REDIS);
    private static final int FAULTS = 3;

    public Schedule {
        troubles = troubles.stream().sorted(Comparator.comparingInt(Trouble::fromMillis)).toList();
    }

    /**
     * @param fromMillis
     *            after the load began
     * @param forMillis
     *            until it is mended
     */
    public record Trouble(Fault fault, int fromMillis, int forMillis) {}

    /** How it begins goes by the seed's turn ({@link Opening}); the rest is drawn. */
    public static Schedule of(long seed) {
        var random = new Random(seed * 0x9E3779B97F4A7C15L);
        var troubles = new ArrayList<>(Opening.of(seed, random));
        while (troubles.size() < FAULTS) {
            troubles.add(trouble(drawn(random), random));
        }
        return new Schedule(seed, troubles);
    }

    private static Trouble trouble(Fault fault, RandomGenerator random) {
        return new Trouble(fault, 500 + random.nextInt(2_500), 800 + random.nextInt(3_000));
    }

    private static Fault drawn(RandomGenerator random) {
        return switch (random.nextInt(10)) {
            case 0, 1, 2, 3 -> new Fault.Storm(one(List.of(Link.values()), random), one(STORMS, random));
            case 4, 5 -> new Fault.Cut(one(List.of(Link.values()), random), one(List.of(Farewell.values()), random));
            case 6 -> new Fault.Freeze(one(FREEZABLE, random));
            case 7 -> new Fault.Wipe();
            case 8 -> new Fault.BadCallbacks();
            default -> new Fault.BadInterface();
        };
    }

    private static <T> T one(List<T> from, RandomGenerator random) {
        return from.get(random.nextInt(from.size()));
    }
}
