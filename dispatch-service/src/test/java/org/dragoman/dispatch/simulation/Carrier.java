package org.dragoman.dispatch.simulation;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.dragoman.dispatch.domain.leg.LegEnd;
import org.dragoman.dispatch.domain.leg.LegId;
import org.dragoman.dispatch.domain.session.Command;
import org.dragoman.dispatch.domain.session.SessionEvent;
import org.dragoman.dispatch.port.PendingCommand;
import org.dragoman.dispatch.port.Phones;
import reactor.core.publisher.Mono;

/**
 * The gateway with the carrier behind it, as their contract has them: each command once under its id, a tombstone for a
 * stop, a ring that ends with the leg it lives for, events told until they are heard, late, twice and out of order.
 */
final class Carrier implements Phones {

    /** A phone call. */
    static final class Call {
        final LegId leg;
        private final Optional<LegId> livesFor;
        private boolean over;

        private Call(LegId leg, Optional<LegId> livesFor) {
            this.leg = leg;
            this.livesFor = livesFor;
        }

        boolean isOver() {
            return over;
        }
    }

    private final World world;
    private final Map<LegId, Call> calls = new LinkedHashMap<>();
    private final Map<UUID, Optional<String>> answers = new LinkedHashMap<>();
    private final Set<LegId> tombstones = new HashSet<>();
    private int events;
    private boolean away;

    Carrier(World world) {
        this.world = world;
    }

    void away(boolean gone) {
        away = gone;
    }

    @Override
    public Mono<Optional<String>> send(PendingCommand command) {
        return Mono.defer(() -> {
            if (away) {
                return Mono.error(new IllegalStateException("the gateway is away"));
            }
            var answer = answers.computeIfAbsent(command.id(), once -> execute(command));
            return world.mishaps.strikes("the gateway's answer is lost", 80)
                    ? Mono.error(new IllegalStateException("no answer"))
                    : Mono.just(answer);
        });
    }

    private Optional<String> execute(PendingCommand command) {
        return switch (command.command()) {
            case Command.Ring ring -> ring(ring);
            case Command.Stop stop -> {
                tombstones.add(stop.leg());
                Optional.ofNullable(calls.get(stop.leg()))
                        .ifPresent(call -> world.timeline.in(200, () -> ends(call, LegEnd.STOPPED)));
                yield Optional.empty();
            }
            case Command.Hold hold -> Optional.empty();
            case Command.Resume resume -> Optional.empty();
            case Command.Tell tell -> Optional.empty();
            case Command.CallBackOnDuty back -> Optional.empty();
            case Command.TextResident text -> {
                world.judge.textedResident(command);
                yield Optional.empty();
            }
            case Command.Page page -> Optional.empty();
            case Command.Text text -> {
                world.judge.texted(text.interpreter());
                yield Optional.empty();
            }
        };
    }

    private Optional<String> ring(Command.Ring ring) {
        if (tombstones.contains(ring.leg())) {
            return Optional.of("STOPPED");
        }
        if (ring.livesFor().map(calls::get).filter(Call::isOver).isPresent()) {
            return Optional.of("ANCHOR_ENDED");
        }
        var call = new Call(ring.leg(), ring.livesFor());
        calls.put(ring.leg(), call);
        world.people.isRung(call, ring);
        return Optional.empty();
    }

    /** Somebody has called the line. */
    Call arrives(LegId leg) {
        return calls.computeIfAbsent(leg, anchor -> new Call(anchor, Optional.empty()));
    }

    void ends(Call call, LegEnd end) {
        if (call.over) {
            return;
        }
        call.over = true;
        tell(call, new SessionEvent.PhoneEnded(call.leg, end));
        world.people.anchorIsGone(call);
        List.copyOf(calls.values()).stream()
                .filter(other -> other.livesFor.filter(call.leg::equals).isPresent())
                .forEach(other -> ends(other, LegEnd.ANCHOR_ENDED));
    }

    /** Told until it is heard. */
    void tell(Call call, SessionEvent event) {
        int number = events++;
        world.journal.note("phone " + world.shortly(call.leg.value()) + ": " + event.getClass().getSimpleName()
                + (event instanceof SessionEvent.PhoneEnded ended ? " " + ended.end() : ""));
        var dice = world.plan.dice("event", number);
        int delay = world.mishaps.strikes("an event comes late", 25) ? 3000 : 20;
        world.timeline.in(delay + dice.nextInt(200), () -> deliver(call.leg, event, "event " + number));
        if (world.mishaps.strikes("an event comes twice", 25)) {
            world.timeline.in(dice.nextInt(5000), () -> deliver(call.leg, event, "event " + number));
        }
    }

    private void deliver(LegId leg, SessionEvent event, String id) {
        var heard = world.someInstance().flatMap(up -> up.asks(
                up.recordLegEvent.record(world.city, leg, event, id)));
        if (heard.isEmpty()) {
            world.timeline.in(1000, () -> deliver(leg, event, id));
        }
    }
}
