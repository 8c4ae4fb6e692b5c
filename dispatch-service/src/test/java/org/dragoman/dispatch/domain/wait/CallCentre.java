package org.dragoman.dispatch.domain.wait;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * A small made-up city of one variety: callers come at random, talk for log-normal times and have limited patience;
 * interpreters miss one ring in six and rest after a call. It writes down what the database would know, asks for an
 * estimate of each caller, and remembers how long each truly waited.
 */
final class CallCentre {

    /** @param lastFirst whoever comes last is served first: a place in line means nothing */
    record Day(int interpreters, double secondsBetweenCallers, double talk, double patience, boolean lastFirst) {}

    private static final double REST = 15;
    private static final double RING = 25;
    private static final double ANSWERED = 5.0 / 6;
    private static final double COOL_DOWN = 60;
    private static final double LONGEST_WAIT = 3600;

    private record Event(double at, Runnable what) {}

    private static final class Person {
        @Nullable
        Caller with;
        double restsUntil;
        boolean resting;

        boolean isFree() {
            return with == null && !resting;
        }
    }

    private final class Caller {
        final double came = now;
        double firstRing = Double.NaN;
        double heard = Double.NaN;
        double callEnded = Double.NaN;
        double left = Double.NaN;
        double within = Double.NaN;
        boolean rings;
        final List<Person> asked = new ArrayList<>();
        final Set<Person> cooling = new HashSet<>();

        boolean waits() {
            return Double.isNaN(heard) && Double.isNaN(left);
        }

        Spell ratio() {
            double end = Double.isNaN(heard) ? Double.isNaN(left) ? now : left : heard;
            return new Spell((end - came) / within, !Double.isNaN(heard));
        }

        Optional<Spell> search() {
            double end = Double.isNaN(heard) ? Double.isNaN(left) ? now : left : heard;
            return Double.isNaN(firstRing)
                    ? Optional.empty()
                    : Optional.of(
                            new Spell(end - firstRing, !Double.isNaN(heard)));
        }

        Optional<Spell> call() {
            return Double.isNaN(heard)
                    ? Optional.empty()
                    : Optional.of(Double.isNaN(callEnded)
                            ? new Spell(now - heard, false)
                            : new Spell(callEnded - heard + REST, true));
        }
    }

    private final Day day;
    private final RandomGenerator random;
    private final PriorityQueue<Event> coming = new PriorityQueue<>(Comparator.comparingDouble(Event::at));
    private final List<Person> people = new ArrayList<>();
    private final List<Caller> callers = new ArrayList<>();
    private final List<Caller> line = new ArrayList<>();
    private final List<Caller> estimated = new ArrayList<>();
    private final List<Boolean> told = new ArrayList<>();
    private final List<Silence> silences = new ArrayList<>();
    private double now;

    CallCentre(Day day, RandomGenerator random) {
        this.day = day;
        this.random = random;
        for (int number = 0; number < day.interpreters; number++) {
            people.add(new Person());
        }
    }

    /** Runs until so many have come and the last of them is gone. */
    void run(int count) {
        nextCaller(count);
        while (!coming.isEmpty()) {
            var event = coming.poll();
            now = event.at();
            event.what().run();
            match();
        }
    }

    /** How all estimates held. */
    Calibration held() {
        return Calibration.of(estimated.stream().map(Caller::ratio).toList());
    }

    /** The share of estimates that were told, of the last so many. */
    double toldOf(int last) {
        var recent = told.subList(Math.max(0, told.size() - last), told.size());
        return (double) recent.stream().filter(yes -> yes).count() / recent.size();
    }

    List<Silence> silences() {
        return silences;
    }

    private void after(double seconds, Runnable what) {
        coming.add(new Event(now + seconds, what));
    }

    private double exponential(double mean) {
        return -mean * Math.log(1 - random.nextDouble());
    }

    private void nextCaller(int left) {
        if (left > 0) {
            after(exponential(day.secondsBetweenCallers), () -> {
                comes();
                nextCaller(left - 1);
            });
        }
    }

    private void comes() {
        var caller = new Caller();
        callers.add(caller);
        enter(caller);
        after(exponential(day.patience), () -> leaves(caller));
        match();
        estimate(caller);
    }

    private void enter(Caller caller) {
        line.add(caller);
        line.sort(Comparator.comparingDouble(one -> day.lastFirst ? -one.came : one.came));
    }

    private void leaves(Caller caller) {
        if (caller.waits()) {
            caller.left = now;
            line.remove(caller);
            people.stream().filter(person -> person.with == caller).forEach(person -> person.with = null);
        }
    }

    private void match() {
        for (var caller : List.copyOf(line)) {
            people.stream().filter(Person::isFree)
                    .filter(person -> !caller.cooling.contains(person)).findFirst()
                    .ifPresent(person -> rings(caller, person));
        }
    }

    private void rings(Caller caller, Person person) {
        line.remove(caller);
        person.with = caller;
        caller.rings = true;
        if (Double.isNaN(caller.firstRing)) {
            caller.firstRing = now;
        }
        if (random.nextDouble() < ANSWERED) {
            after(3 + 12 * random.nextDouble(), () -> answers(caller, person));
        } else {
            after(RING, () -> misses(caller, person));
        }
    }

    private void answers(Caller caller, Person person) {
        if (person.with == caller && caller.waits()) {
            caller.rings = false;
            caller.heard = now;
            after(talk(), () -> ends(caller, person));
        }
    }

    private void misses(Caller caller, Person person) {
        if (person.with == caller && caller.waits()) {
            person.with = null;
            caller.rings = false;
            caller.cooling.add(person);
            after(COOL_DOWN, () -> caller.cooling.remove(person));
            enter(caller);
        }
    }

    private void ends(Caller caller, Person person) {
        caller.callEnded = now;
        person.with = null;
        person.resting = true;
        person.restsUntil = now + REST;
        after(REST, () -> person.resting = false);
    }

    /** Log-normal, as calls are; its mean is the day's. */
    private double talk() {
        return day.talk * Math.exp(0.7 * random.nextGaussian() - 0.245);
    }

    private void estimate(Caller caller) {
        switch (new Forecast(outlook(caller)).estimate()) {
            case Estimate.Within within -> {
                var bad = Calibration.of(due()).isBad();
                caller.within = within.time().toSeconds();
                estimated.add(caller);
                told.add(!bad);
            }
            case Estimate.Unknown unknown -> silences.add(unknown.why());
        }
    }

    private List<Spell> due() {
        var due = estimated.subList(Math.max(0, estimated.size() - 300), estimated.size()).stream()
                .filter(one -> one.came + one.within <= now).map(Caller::ratio).toList();
        return due.subList(Math.max(0, due.size() - 50), due.size());
    }

    private Outlook outlook(Caller caller) {
        var recent = callers.subList(Math.max(0, callers.size() - 101), callers.size() - 1);
        return new Outlook(caller.rings ? 0 : line.indexOf(caller), 0,
                (int) people.stream().filter(Person::isFree).count(),
                (int) people.stream().filter(person -> person.with != null && person.with != caller).count(),
                people.stream().filter(person -> person.resting).map(person -> person.restsUntil - now).toList(),
                recent.stream().flatMap(one -> one.call().stream()).toList(),
                recent.stream().flatMap(one -> one.search().stream()).toList(),
                caller.rings ? Optional.of(now - caller.firstRing) : Optional.empty(), LONGEST_WAIT, due(), false);
    }
}
