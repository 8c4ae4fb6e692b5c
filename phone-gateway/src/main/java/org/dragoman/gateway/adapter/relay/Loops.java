package org.dragoman.gateway.adapter.relay;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dragoman.gateway.adapter.metrics.GaugeReadings;
import org.dragoman.gateway.adapter.postgres.Housekeeping;
import org.dragoman.gateway.port.PaceQueue.Claim;
import org.dragoman.gateway.port.Wake;
import org.dragoman.gateway.usecase.DirectParticipants;
import org.dragoman.gateway.usecase.EraseRecords;
import org.dragoman.gateway.usecase.PlaceRing;
import org.dragoman.gateway.usecase.ReconcileLegs;
import org.dragoman.gateway.usecase.RefreshRecordings;
import org.dragoman.gateway.usecase.ReportEvents;
import org.dragoman.gateway.usecase.SendTexts;
import org.dragoman.gateway.usecase.SettleLineCalls;
import org.dragoman.gateway.usecase.StopLegs;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** All that the gateway does without being asked. Every instance runs all of it; the database keeps them apart. */
@Component
class Loops implements SmartLifecycle, Wake {

    private static final int RINGERS = 4;
    private static final Duration AT_ONCE = Duration.ZERO;
    /** Knocks make things quick; this makes them sure. */
    private static final Duration ERASE_EVERY = Duration.ofSeconds(15);
    private static final Duration SAFETY_NET = Duration.ofMillis(500);

    private final List<Loop> ringers;
    private final Loop stops;
    private final Loop instructions;
    private final Loop events;
    private final Loop texts;
    private final List<Loop> watch;
    private volatile boolean running;

    Loops(ObjectProvider<Work> work) {
        var forRings = new Semaphore(0);
        this.ringers = IntStream.rangeClosed(1, RINGERS)
                .mapToObj(number -> new Loop("rings-" + number, forRings, () -> ring(work.getObject().place())))
                .toList();
        this.stops = new Loop("stops", () -> again(work.getObject().stop().stop()));
        this.instructions = new Loop("instructions", () -> again(work.getObject().direct().direct()));
        this.events = new Loop("events", () -> again(work.getObject().report().report()));
        this.texts = new Loop("texts", () -> again(work.getObject().texts().send()));
        this.watch = List.of(
                every("reconcile", 3, () -> work.getObject().reconcile().reconcile()),
                new Loop("records", () -> work.getObject().erase().erase()
                        .map(count -> count > 0 ? AT_ONCE : ERASE_EVERY)),
                every("line-calls", 5, () -> work.getObject().settle().settle()),
                every("gauges", 2, () -> work.getObject().gauges().read()),
                every("forget", 3600, () -> work.getObject().housekeeping().forget(work.getObject().clock().instant())),
                every("recordings", 5, () -> work.getObject().recordings().refresh()),
                new Loop("lines", () -> work.getObject().lines().refresh()));
    }

    private static Mono<Duration> ring(PlaceRing place) {
        return place.place().map(claim -> switch (claim) {
            case Claim.Ring ring -> AT_ONCE;
            case Claim.NotYet(var pause) -> pause;
            case Claim.Empty() -> SAFETY_NET;
        });
    }

    private static Mono<Duration> again(Mono<Long> worked) {
        return worked.map(count -> count > 0 ? AT_ONCE : SAFETY_NET);
    }

    private static Loop every(String name, int seconds, Supplier<Mono<Long>> turn) {
        return new Loop(name, () -> turn.get().thenReturn(Duration.ofSeconds(seconds)));
    }

    private Stream<Loop> all() {
        return Stream.of(ringers, List.of(stops, instructions, events, texts), watch).flatMap(List::stream);
    }

    @Override
    public void start() {
        running = true;
        all().forEach(Loop::start);
    }

    @Override
    public void stop() {
        running = false;
        all().parallel().forEach(Loop::stop);
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public void rings() {
        ringers.getFirst().knock();
    }

    @Override
    public void stops() {
        stops.knock();
    }

    @Override
    public void instructions() {
        instructions.knock();
    }

    @Override
    public void events() {
        events.knock();
    }

    @Override
    public void texts() {
        texts.knock();
    }

    /** What the loops run; looked up late, because the use cases in turn need somebody to wake. */
    @Component
    record Work(PlaceRing place, StopLegs stop, DirectParticipants direct, ReportEvents report, SendTexts texts,
            ReconcileLegs reconcile, EraseRecords erase, SettleLineCalls settle, LineNews lines,
            RefreshRecordings recordings, GaugeReadings gauges, Housekeeping housekeeping, Clock clock) {}
}
