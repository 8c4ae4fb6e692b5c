package org.dragoman.dispatch.adapter.background;

import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import org.dragoman.dispatch.domain.CityId;
import org.dragoman.dispatch.adapter.metrics.LimitGauges;
import org.dragoman.dispatch.adapter.metrics.SnapshotGauges;
import org.dragoman.dispatch.port.Changes;
import org.dragoman.dispatch.port.Cities;
import org.dragoman.dispatch.port.Hint;
import org.dragoman.dispatch.port.Snapshots;
import org.dragoman.dispatch.usecase.KeepShifts;
import org.dragoman.dispatch.usecase.RelayCommands;
import org.dragoman.dispatch.usecase.RenewPool;
import org.dragoman.dispatch.usecase.SweepCity;
import org.dragoman.dispatch.usecase.WatchLimit;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Mono;

/**
 * Keeps the relay and the sweep going. The relay is woken by every commit that wrote a command; its rounds are the safety
 * net. The sweep finds what wake-ups missed. The pool is renewed in rounds of its own: a Redis that hangs holds up no sweep.
 */
@Component
class Background {

    private static final Duration SWEEP_PAUSE = Duration.ofSeconds(1);
    private static final Duration GAUGE_PAUSE = Duration.ofSeconds(5);
    private static final Duration RENEWAL_PAUSE = Duration.ofSeconds(1);
    private static final Duration RELAY_PAUSE = Duration.ofMillis(500);

    private final Cities cities;
    private final Changes changes;
    private final RelayCommands relayCommands;
    private final SweepCity sweepCity;
    private final KeepShifts keepShifts;
    private final RenewPool renewPool;
    private final Snapshots snapshots;
    private final SnapshotGauges gauges;
    private final WatchLimit watchLimit;
    private final LimitGauges limitGauges;
    private final Disposable.Composite running = Disposables.composite();
    private final ConcurrentHashMap<CityId, Boolean> woken = new ConcurrentHashMap<>();

    Background(
            Cities cities, Changes changes, RelayCommands relayCommands, SweepCity sweepCity, RenewPool renewPool,
            KeepShifts keepShifts, Snapshots snapshots, SnapshotGauges gauges, WatchLimit watchLimit,
            LimitGauges limitGauges) {
        this.snapshots = snapshots;
        this.gauges = gauges;
        this.watchLimit = watchLimit;
        this.limitGauges = limitGauges;
        this.cities = cities;
        this.changes = changes;
        this.relayCommands = relayCommands;
        this.sweepCity = sweepCity;
        this.keepShifts = keepShifts;
        this.renewPool = renewPool;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        running.add(new Rounds("The relay", cities, this::relayAndListen).every(RELAY_PAUSE));
        running.add(new Rounds("The sweep", cities, sweepCity::sweep).every(SWEEP_PAUSE));
        running.add(new Rounds("The shifts", cities, keepShifts::keep).every(SWEEP_PAUSE));
        running.add(new Rounds("The renewal of the pool", cities, renewPool::renew).every(RENEWAL_PAUSE));
        running.add(new Rounds("The gauges", cities, this::measure).every(GAUGE_PAUSE));
        running.add(new Rounds("The daily limit", cities, this::watchLimit).every(GAUGE_PAUSE));
    }

    @EventListener(ContextClosedEvent.class)
    void stop() {
        running.dispose();
    }

    private Mono<Void> measure(CityId city) {
        return snapshots.take(city).doOnNext(snapshot -> gauges.show(city, snapshot)).then();
    }

    private Mono<Void> watchLimit(CityId city) {
        return watchLimit.watch(city).doOnNext(today -> limitGauges.show(city, today)).then();
    }

    private Mono<Long> relayAndListen(CityId city) {
        woken.computeIfAbsent(city, this::listen);
        return relayCommands.relay(city);
    }

    /** A hint that comes while commands leave is kept, for these may have been looked up before its own was there. */
    private Boolean listen(CityId city) {
        running.add(changes.of(city)
                .filter(hint -> hint.kind() == Hint.Kind.COMMAND)
                .onBackpressureLatest()
                .concatMap(hint -> relayCommands.relay(city).onErrorResume(left -> Mono.empty()), 1)
                .subscribe());
        return true;
    }
}
