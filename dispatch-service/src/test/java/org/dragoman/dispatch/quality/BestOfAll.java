package org.dragoman.dispatch.quality;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.dragoman.dispatch.domain.language.VarietyTag;
import org.dragoman.dispatch.quality.Ring.End;

/**
 * Tries every dispatcher there is: at each moment the carrier may place one ring, for any caller, to anybody free who
 * speaks the language, or none. Knows everything, and may let people sit idle.
 */
final class BestOfAll {

    private static final long NEVER = 1_000_000;
    private static final long HORIZON = 40;

    private final SmallWeek week;
    private final Map<State, Long> known = new HashMap<>();

    BestOfAll(SmallWeek week) {
        this.week = week;
    }

    /**
     * @param seats when each is free again
     * @param rung for each seat, for which caller it rings (-1: none) and until when
     * @param rings how many rings each caller has had; -1 once answered
     */
    private record State(long now, List<Long> seats, List<Integer> rung, List<Integer> rings,
            Map<VarietyTag, Integer> talks) {}

    long wait(List<Call> calls) {
        int count = calls.size();
        return least(new State(0, new ArrayList<>(List.of(0L, 0L)), new ArrayList<>(List.of(-1, -1)),
                new ArrayList<>(Collections.nCopies(count, 0)), Map.of()));
    }

    /** Waits from now on, at best. */
    private long least(State state) {
        var before = known.get(state);
        if (before != null) {
            return before;
        }
        long least = leastOf(settle(state));
        known.put(state, least);
        return least;
    }

    private long leastOf(State state) {
        if (state.rings().stream().allMatch(rings -> rings < 0)) {
            return 0;
        }
        if (state.now() > HORIZON) {
            return NEVER;
        }
        long waiting = week.calls().stream()
                .filter(call -> call.at() <= state.now() && state.rings().get(call.number()) >= 0).count();
        long least = least(next(state));
        for (var call : week.calls()) {
            if (call.at() <= state.now() && state.rings().get(call.number()) >= 0) {
                for (var seat : week.roster().seats()) {
                    if (mayRing(state, call, seat)) {
                        least = Math.min(least, least(next(ringing(state, call, seat))));
                    }
                }
            }
        }
        return waiting + least;
    }

    private boolean mayRing(State state, Call call, Seat seat) {
        return seat.tongues().contains(call.tongue()) && state.rung().get(seat.number()) < 0
                && state.seats().get(seat.number()) <= state.now()
                && seat.isOnDuty(week.roster().shiftAt(state.now()));
    }

    private State ringing(State state, Call call, Seat seat) {
        var ring = week.ring(call, state.rings().get(call.number()));
        return new State(state.now(), with(state.seats(), seat.number(), state.now() + ring.millis()),
                with(state.rung(), seat.number(), call.number() * 10 + (ring.end() == End.ACCEPTED ? 1 : 0)),
                with(state.rings(), call.number(), Math.min(2, state.rings().get(call.number()) + 1)), state.talks());
    }

    /** Since when somebody is free makes no difference: fewer states to look at. */
    private static State next(State state) {
        long now = state.now() + 1;
        return new State(now, state.seats().stream().map(free -> Math.max(free, now)).toList(), state.rung(),
                state.rings(), state.talks());
    }

    /** Ends the rings that end now; who answers stops the others. */
    private State settle(State state) {
        var settled = state;
        for (int seat = 0; seat < 2; seat++) {
            int rung = settled.rung().get(seat);
            if (rung >= 0 && settled.seats().get(seat) == state.now()) {
                settled = rung % 10 == 1
                        ? answered(settled, seat, rung / 10)
                        : new State(settled.now(),
                                settled.seats(), with(settled.rung(), seat, -1), settled.rings(), settled.talks());
            }
        }
        return settled;
    }

    private State answered(State state, int seat, int caller) {
        var tongue = week.calls().stream().filter(call -> call.number() == caller).findFirst().orElseThrow().tongue();
        int before = Objects.requireNonNullElse(state.talks().get(tongue), 0);
        var talks = new HashMap<>(state.talks());
        talks.put(tongue, before + 1);
        var seats = with(state.seats(), seat, state.now() + week.talk(tongue, before) + SmallWeek.HOUSE.rest());
        var rung = with(state.rung(), seat, -1);
        int other = 1 - seat;
        if (rung.get(other) >= 0 && rung.get(other) / 10 == caller) {
            seats = with(seats, other, state.now());
            rung = with(rung, other, -1);
        }
        return new State(state.now(), seats, rung, with(state.rings(), caller, -1), talks);
    }

    private static <T> List<T> with(List<T> list, int index, T value) {
        var changed = new ArrayList<>(list);
        changed.set(index, value);
        return changed;
    }
}
