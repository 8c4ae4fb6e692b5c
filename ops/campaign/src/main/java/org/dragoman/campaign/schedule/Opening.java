package org.dragoman.campaign.schedule;

import static org.dragoman.campaign.theatre.Victim.DISPATCH_1;
import static org.dragoman.campaign.theatre.Victim.DISPATCH_2;
import static org.dragoman.campaign.theatre.Victim.GATEWAY_1;
import static org.dragoman.campaign.theatre.Victim.GATEWAY_2;
import static org.dragoman.campaign.theatre.Victim.POSTGRES;
import static org.dragoman.campaign.theatre.Victim.REDIS;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.dragoman.campaign.schedule.Schedule.Trouble;

/**
 * What a schedule begins with, so that any twenty-four seeds have had every one of them. Of every three seeds the first
 * freezes gateways, and the third kills something.
 *
 * @param inTurn
 *            whether each fault waits until the one before is mended; otherwise they begin together
 */
record Opening(List<Fault> faults, boolean inTurn) {

    static final List<Opening> KILLS = List.of(together(new Fault.Kill(DISPATCH_1)),
            together(new Fault.Kill(DISPATCH_2)),
            // One gateway has all the work, and the carrier has a bad day.
            together(new Fault.Kill(GATEWAY_1), new Fault.BadInterface()),
            together(new Fault.Kill(GATEWAY_2), new Fault.BadCallbacks()),
            together(new Fault.Kill(POSTGRES)), together(new Fault.Kill(REDIS)),
            // Nobody to ask, and the database alive.
            together(new Fault.Kill(DISPATCH_1), new Fault.Kill(DISPATCH_2)),
            // The first is starting when the second goes: for some seconds the carrier finds nobody.
            inTurn(new Fault.Kill(GATEWAY_1), new Fault.Kill(GATEWAY_2)));

    static final List<Opening> FREEZES = List.of(together(new Fault.Freeze(GATEWAY_1)),
            together(new Fault.Freeze(GATEWAY_2)),
            inTurn(new Fault.Freeze(GATEWAY_1), new Fault.Freeze(GATEWAY_2)));

    private static final int THIRD = 3;
    /** Long enough for a balancer to notice. */
    private static final int LEAST_MILLIS = 2_500;

    Opening {
        faults = List.copyOf(faults);
    }

    static List<Trouble> of(long seed, RandomGenerator random) {
        var turn = Math.floorDiv(seed, THIRD);
        return switch (Math.floorMod(seed, THIRD)) {
            case 0 -> KILLS.get(Math.floorMod(turn, KILLS.size())).troubles(random);
            case 1 -> FREEZES.get(Math.floorMod(turn, FREEZES.size())).troubles(random);
            default -> List.of();
        };
    }

    private List<Trouble> troubles(RandomGenerator random) {
        var troubles = new ArrayList<Trouble>();
        var from = 500 + random.nextInt(2_000);
        for (var fault : faults) {
            var lasts = LEAST_MILLIS + random.nextInt(1_500);
            troubles.add(new Trouble(fault, from, lasts));
            from += inTurn ? lasts : 0;
        }
        return troubles;
    }

    private static Opening together(Fault... faults) {
        return new Opening(List.of(faults), false);
    }

    private static Opening inTurn(Fault... faults) {
        return new Opening(List.of(faults), true);
    }
}
