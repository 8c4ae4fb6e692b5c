package org.dragoman.dispatch.quality;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeSet;
import org.dragoman.dispatch.domain.language.VarietyTag;
import org.dragoman.dispatch.domain.matching.Queued;
import org.dragoman.dispatch.quality.Caller.Offer;
import org.dragoman.dispatch.quality.Person.Doing;

/**
 * One week under one dispatcher. As in the product, somebody who calls is matched at once, whoever comes free takes the
 * first in line over all their languages, and a sweep tries all who wait each second, and then those for whom further
 * phones may ring.
 */
final class CityWeek {

    private record Event(long at, long number, Runnable what) {}

    private static final long SWEEP = 1000;

    private final Chances chances;
    private final Roster roster;
    private final Dispatcher dispatcher;
    private final boolean patient;
    private final Bound.House house;
    private final PriorityQueue<Event> events = new PriorityQueue<>(
            Comparator.comparingLong(Event::at).thenComparingLong(Event::number));
    private final List<Person> people;
    private final List<Caller> callers = new ArrayList<>();
    private final TreeSet<Caller> line = new TreeSet<>(
            Comparator.comparing((Caller caller) -> caller.place, Queued.LINE));
    private final Map<VarietyTag, Integer> talks = new HashMap<>();
    private final ArrayDeque<Offer> ordered = new ArrayDeque<>();
    private long scheduled;
    private long now;
    private long lastPlaced = Long.MIN_VALUE / 2;
    private boolean carrierWoken;
    private boolean sweeping;
    private long rings;

    /** @param patient whether nobody ever hangs up */
    CityWeek(Chances chances, Roster roster, Dispatcher dispatcher, boolean patient, Bound.House house) {
        this.chances = chances;
        this.roster = roster;
        this.dispatcher = dispatcher;
        this.patient = patient;
        this.house = house;
        this.people = roster.seats().stream().map(Person::new).toList();
    }

    Outcome live() {
        for (int shift = 0; shift < roster.shiftStarts().size(); shift++) {
            int begins = shift;
            at(roster.shiftStarts().get(shift), () -> changeOfShift(begins));
        }
        chances.calls().forEach(call -> at(call.at(), () -> arrives(new Caller(call))));
        while (!events.isEmpty()) {
            var event = events.remove();
            now = event.at();
            event.what().run();
        }
        return new Outcome(callers, rings);
    }

    private void at(long time, Runnable what) {
        events.add(new Event(time, scheduled++, what));
    }

    private void changeOfShift(int shift) {
        boolean midnight = roster.shiftStarts().get(shift) % 86_400_000 == 0;
        for (var person : people) {
            person.callsToday = midnight ? 0 : person.callsToday;
            if (person.seat.isOnDuty(shift) && person.doing == Doing.AWAY) {
                person.idleSince = now;
                comesFree(person);
            } else if (!person.seat.isOnDuty(shift) && person.isFree()) {
                person.doing = Doing.AWAY;
            }
        }
        ordered.stream().filter(offer -> offer.live && !offer.person.seat.isOnDuty(shift)).toList()
                .forEach(this::fails);
    }

    private void arrives(Caller caller) {
        callers.add(caller);
        line.add(caller);
        if (!patient) {
            at(now + caller.call.patience(), () -> hangsUp(caller));
        }
        tries(caller);
        sweepSoon();
    }

    private void hangsUp(Caller caller) {
        if (caller.isOpen()) {
            caller.left = true;
            line.remove(caller);
            withdraw(caller);
        }
    }

    private boolean tries(Caller caller) {
        if (!caller.isOpen()) {
            return false;
        }
        int wanted = Math.min(dispatcher.atOnce(), dispatcher.phones(now - caller.call.at()) - caller.live.size());
        if (wanted <= 0) {
            return false;
        }
        var free = people.stream().filter(Person::isFree).toList();
        if (free.stream().noneMatch(person -> person.speaks(caller))) {
            return false;
        }
        var asked = dispatcher.ranked(caller, free, now).stream().filter(person -> person.speaks(caller)).limit(wanted)
                .toList();
        asked.forEach(person -> orders(caller, person));
        return !asked.isEmpty();
    }

    private void orders(Caller caller, Person person) {
        person.doing = Doing.RINGING;
        var offer = new Offer(caller, person);
        caller.live.add(offer);
        ordered.add(offer);
        wakeCarrier();
    }

    private void wakeCarrier() {
        if (!carrierWoken) {
            carrierWoken = true;
            at(Math.max(now, lastPlaced + house.pace()), this::places);
        }
    }

    private void places() {
        carrierWoken = false;
        ordered.removeIf(offer -> !offer.live);
        var next = ordered.stream().min(Comparator.comparing(offer -> offer.caller.call.urgency()));
        next.ifPresent(offer -> {
            ordered.remove(offer);
            offer.placed = true;
            lastPlaced = now;
            rings++;
            var ring = chances.ring(offer.caller.call, offer.caller.rings++);
            at(now + ring.millis(), () -> ends(offer, ring));
            if (!ordered.isEmpty()) {
                wakeCarrier();
            }
        });
    }

    private void ends(Offer offer, Ring ring) {
        if (!offer.live) {
            return;
        }
        switch (ring.end()) {
            case ACCEPTED -> answers(offer);
            case DECLINED, UNANSWERED -> fails(offer);
        }
    }

    private void fails(Offer offer) {
        var caller = offer.caller;
        offer.live = false;
        caller.live.remove(offer);
        caller.askedInVain.put(offer.person.id, now);
        caller.timesAsked.merge(offer.person.id, 1, Integer::sum);
        offer.person.doing = Doing.AWAY;
        if (caller.isWaiting()) {
            comesBack(offer.person, () -> tries(caller));
        } else {
            comesBack(offer.person, () -> {});
        }
        sweepSoon();
    }

    private void answers(Offer offer) {
        var caller = offer.caller;
        offer.live = false;
        caller.live.remove(offer);
        caller.answeredAt = now;
        line.remove(caller);
        var person = offer.person;
        person.doing = Doing.TALKING;
        person.callsToday++;
        long talk = chances.talk(caller.call.tongue(), talks.merge(caller.call.tongue(), 1, Integer::sum) - 1);
        at(now + talk, () -> person.idleSince = now);
        at(now + talk + house.rest(), () -> {
            person.doing = Doing.AWAY;
            comesBack(person, () -> {});
        });
        withdraw(caller);
    }

    private void withdraw(Caller caller) {
        var rang = List.copyOf(caller.live);
        caller.live.clear();
        rang.forEach(offer -> {
            offer.live = false;
            offer.person.doing = Doing.AWAY;
        });
        rang.forEach(offer -> comesBack(offer.person, () -> {}));
    }

    /** Unless the shift is over. */
    private void comesBack(Person person, Runnable first) {
        if (person.seat.isOnDuty(roster.shiftAt(now))) {
            person.doing = Doing.FREE;
            first.run();
            if (person.isFree()) {
                comesFree(person);
            }
        } else {
            first.run();
        }
    }

    private void comesFree(Person person) {
        person.doing = Doing.FREE;
        for (var caller : List.copyOf(line)) {
            if (person.isFree() && caller.isWaiting() && person.speaks(caller) && tries(caller)) {
                return;
            }
        }
    }

    private void sweepSoon() {
        if (!sweeping && !line.isEmpty()) {
            sweeping = true;
            at((now / SWEEP + 1) * SWEEP, this::sweep);
        }
    }

    private void sweep() {
        sweeping = false;
        List.copyOf(line).stream().filter(Caller::isWaiting).forEach(this::tries);
        List.copyOf(line).stream().filter(caller -> !caller.live.isEmpty()).forEach(this::tries);
        sweepSoon();
    }
}
