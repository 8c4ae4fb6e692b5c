package org.dragoman.dispatch.simulation;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.dragoman.dispatch.domain.CityId;
import org.dragoman.dispatch.domain.PhoneNumber;
import org.dragoman.dispatch.domain.access.Caller;
import org.dragoman.dispatch.domain.access.Role;
import org.dragoman.dispatch.domain.assignment.AssignmentId;
import org.dragoman.dispatch.domain.interpreter.InterpreterId;
import org.dragoman.dispatch.domain.ladder.Ladder;
import org.dragoman.dispatch.domain.ladder.Rung;
import org.dragoman.dispatch.domain.leg.LegId;
import org.dragoman.dispatch.domain.matching.HoldBack;
import org.dragoman.dispatch.domain.language.VarietyTag;
import org.dragoman.dispatch.domain.request.Preference;
import org.dragoman.dispatch.domain.request.RequestId;
import org.dragoman.dispatch.domain.session.Timing;
import org.dragoman.dispatch.domain.shift.Duty;
import org.dragoman.dispatch.domain.shift.Shift;
import org.dragoman.dispatch.memory.Census;
import org.dragoman.dispatch.memory.InMemoryPool;
import org.dragoman.dispatch.memory.MemoryStage;
import org.dragoman.dispatch.port.Hire;

/** A small city for a minute, with two instances of dispatch. */
final class World {

    private static final Timing HASTE = new Timing(Duration.ofSeconds(8), Duration.ofSeconds(15),
            Duration.ofSeconds(10), Duration.ofSeconds(30), Duration.ofSeconds(2), Duration.ofSeconds(8),
            Duration.ofSeconds(40), Duration.ofSeconds(50), 2, 3);
    private static final List<Ladder> LADDERS = List.of(Ladder.ONE_BY_ONE,
            new Ladder(List.of(new Rung(Duration.ZERO, 1),
                    new Rung(Duration.ofSeconds(5), 3, Set.of(Preference.GENDER, Preference.EXPERIENCE)))),
            new Ladder(
                    List.of(new Rung(Duration.ZERO, 2), new Rung(Duration.ofSeconds(10), 4, Set.of(Preference.KNOWN)),
                            new Rung(Duration.ofSeconds(15), 4, Set.of(Preference.GENDER)))),
            new Ladder(List.of(new Rung(Duration.ZERO, 1), new Rung(Duration.ofSeconds(6), 1, true))),
            new Ladder(List.of(new Rung(Duration.ZERO, 1, true), new Rung(Duration.ofSeconds(8), 2))));
    private static final List<HoldBack> HOLD_BACKS = List.of(new HoldBack(Duration.ZERO),
            new HoldBack(Duration.ofSeconds(9)));
    private static final int HEALS = 40_000;
    private static final Duration DAY = Duration.ofMinutes(5);
    private static final Duration QUIET = Duration.ofSeconds(6);

    final Plan plan;
    final MemoryStage stage = new MemoryStage();
    final Timeline timeline = new Timeline(stage);
    final Journal journal = new Journal(stage::now);
    final Mishaps mishaps;
    private final Moods moods;
    final List<VarietyTag> varieties = List.of(Hire.CREOLE, Hire.FRENCH, Hire.SONINKE);
    final CityId city;
    final Caller supervisor;
    final Judge judge;
    final Carrier carrier = new Carrier(this);
    final People people = new People(this);
    private final InMemoryPool pool = new InMemoryPool(stage.clock());
    private final List<Instance> instances;
    private final Map<Integer, RequestId> requestOfCaller = new HashMap<>();
    private final int callers;
    private int turns;

    World(Plan plan, Tampering bug) {
        this.plan = plan;
        moods = new Moods(plan);
        var holdBack = HOLD_BACKS.get(plan.dice("holdBack", 0).nextInt(HOLD_BACKS.size()));
        city = stage.foundCity(HASTE, LADDERS.get(plan.dice("ladder", 0).nextInt(LADDERS.size())), varieties,
                holdBack);
        supervisor = new Caller(city, "account:sam", "Sam", Role.SUPERVISOR, Optional.empty(), Optional.empty());
        mishaps = new Mishaps(plan, journal);
        judge = new Judge(stage, mishaps, HASTE, holdBack.longest());
        instances = List.of(instance("A", bug), instance("B", bug));
        var dice = plan.dice("city", 0);
        callers = 3 + dice.nextInt(8);
        hire(3 + dice.nextInt(5));
        engage(dice.nextInt(3));
        for (int number = 0; number < callers; number++) {
            int caller = number;
            if (!plan.withoutCallers().contains(number)) {
                timeline.in(plan.dice("arrival", number).nextInt(35_000), () -> people.asks(caller));
            }
        }
        instances.forEach(instance -> timeline.in(instances.indexOf(instance) * 370L, () -> turn(instance, 0)));
        timeline.in(500, this::fate);
        timeline.in(HEALS, this::heal);
    }

    /** Every other machine's clock is up to two minutes off. */
    private Instance instance(String name, Tampering bug) {
        var dice = plan.dice("skew", name.charAt(0));
        var skew = Duration.ofSeconds(dice.nextBoolean() ? dice.nextInt(-120, 121) : 0);
        return new Instance(name, skew, stage, pool, carrier, mishaps, bug, moods);
    }

    private void hire(int count) {
        for (int number = 1; number <= count; number++) {
            var dice = plan.dice("hire", number);
            var one = varieties.get(dice.nextInt(3));
            var other = varieties.get(dice.nextInt(3));
            var hire = one.equals(other) ? Hire.aSpeaker(number, one) : Hire.aSpeaker(number, one, other);
            var hired = stage.hire(city, moods.trait(dice.nextInt(8) == 0
                    ? hire.certifiedUntil(LocalDate.of(2026, 3, 1))
                    : hire, number));
            moods.bar(this, hired, number);
            people.hire(hired);
            works(hired, plan.dice("shift", number));
        }
    }

    /** Some have a shift that begins and ends while faults last. */
    private void works(InterpreterId person, RandomGenerator dice) {
        if (dice.nextInt(5) == 0) {
            var from = stage.now().atZone(ZoneId.of("America/New_York")).plusSeconds(dice.nextInt(30) - 10L);
            var to = from.plusSeconds(5 + dice.nextInt(40));
            stage.shifts().replace(city, person, List.of(new Shift(
                    dice.nextBoolean() ? Duty.ON_DUTY : Duty.ON_CALL, from.getDayOfWeek(), from.toLocalTime(),
                    to.toLocalTime(), from.toLocalDate(), Optional.empty()))).block();
        }
    }

    /** They share a switchboard; the second takes less than the first. */
    private void engage(int count) {
        for (int number = 1; number <= count; number++) {
            stage.engage(city, "vendor-" + number, number, new PhoneNumber("+12125550181"),
                    varieties.subList(number - 1, 3).toArray(VarietyTag[]::new));
        }
    }

    int callers() {
        return callers;
    }

    /** The sweep and the relay of an instance; one that is down is started again after a while. */
    private void turn(Instance instance, int downFor) {
        if (!instance.isUp() && downFor >= 2) {
            instance.revive();
        }
        if (instance.isUp() && mishaps.strikes("an instance is killed", 60)) {
            instance.die();
        }
        instance.sweeps(city);
        instance.relays(city);
        int next = instance.isUp() ? 0 : downFor + 1;
        timeline.in(900 + plan.dice("turn", turns++).nextInt(200), () -> turn(instance, next));
    }

    private void fate() {
        if (mishaps.strikes("Redis is wiped", 15)) {
            pool.wipe();
        }
        if (mishaps.strikes("the gateway goes away", 40)) {
            carrier.away(true);
            timeline.in(3000, () -> carrier.away(false));
        }
        instances.forEach(this::mayLoseSight);
        timeline.in(1000, this::fate);
    }

    private void mayLoseSight(Instance instance) {
        if (mishaps.strikes(instance.name() + " does not see Redis", 30)) {
            instance.wire().cut();
            timeline.in(4000, instance.wire()::mend);
        }
    }

    private void heal() {
        journal.note("everything heals");
        mishaps.heal();
        instances.forEach(Instance::revive);
        instances.forEach(instance -> instance.wire().mend());
        carrier.away(false);
    }

    Optional<Instance> someInstance() {
        var up = instances.stream().filter(Instance::isUp).toList();
        return up.isEmpty()
                ? Optional.empty()
                : Optional.of(up.get(plan.dice("instance", turns++).nextInt(up.size())));
    }

    void acknowledged(int caller, RequestId request) {
        judge.acknowledged(request);
        var before = requestOfCaller.putIfAbsent(caller, request);
        if (before != null && !before.equals(request)) {
            throw new Judge.Violation("3: one caller has two requests");
        }
    }

    Census.Given assignment(AssignmentId id) {
        return stage.census().assignments().stream().filter(given -> given.id().equals(id)).findFirst().orElseThrow();
    }

    /** Of phones whose calls belong to one conversation. */
    boolean isOfOneRequest(LegId one, LegId other) {
        var first = stage.sessions().requestOf(city, one).block();
        return first != null && first.equals(stage.sessions().requestOf(city, other).block());
    }

    String shortly(UUID id) {
        return Long.toHexString(id.getLeastSignificantBits());
    }

    /** @throws Judge.Violation at the first broken invariant */
    void live() {
        var end = stage.now().plus(DAY);
        var quietSince = end;
        while (timeline.step(end)) {
            var census = judge.looks();
            if (!mishaps.healed() || !isQuiet(census)) {
                quietSince = end;
            } else if (quietSince.equals(end)) {
                quietSince = stage.now();
            } else if (quietSince.plus(QUIET).isBefore(stage.now())) {
                break;
            }
        }
        judge.closes();
    }

    private static boolean isQuiet(Census census) {
        return census.requests().stream().noneMatch(request -> request.state().isOpen())
                && census.people().stream().allMatch(person -> person.availability().isChoosable());
    }
}
