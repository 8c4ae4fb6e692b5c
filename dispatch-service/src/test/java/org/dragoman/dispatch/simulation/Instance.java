package org.dragoman.dispatch.simulation;

import org.dragoman.dispatch.usecase.AgreeToTexts;
import org.dragoman.dispatch.usecase.SuspendInterpreter;
import org.dragoman.dispatch.usecase.FollowChange;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import org.dragoman.dispatch.adapter.catalogue.RealCatalogue;
import org.dragoman.dispatch.domain.CityId;
import org.dragoman.dispatch.domain.matching.MatchingPolicy;
import org.dragoman.dispatch.memory.PlainNumbers;
import org.dragoman.dispatch.memory.CountingMetrics;
import org.dragoman.dispatch.memory.InMemoryPool;
import org.dragoman.dispatch.memory.MemoryStage;
import org.dragoman.dispatch.memory.RecordingAudit;
import org.dragoman.dispatch.memory.RecordingChanges;
import org.dragoman.dispatch.port.Audit;
import org.dragoman.dispatch.port.Cities;
import org.dragoman.dispatch.port.Interpreters;
import org.dragoman.dispatch.port.Matches;
import org.dragoman.dispatch.port.Outbox;
import org.dragoman.dispatch.port.Phones;
import org.dragoman.dispatch.port.Pool;
import org.dragoman.dispatch.port.Queue;
import org.dragoman.dispatch.port.Requests;
import org.dragoman.dispatch.port.Sessions;
import org.dragoman.dispatch.port.Shifts;
import org.dragoman.dispatch.simulation.Crashing.Life;
import org.dragoman.dispatch.usecase.AdmitLineCall;
import org.dragoman.dispatch.usecase.AdmitOrder;
import org.dragoman.dispatch.usecase.AnswerOffer;
import org.dragoman.dispatch.usecase.CallBackResident;
import org.dragoman.dispatch.usecase.AskReader;
import org.dragoman.dispatch.usecase.ApplyEvent;
import org.dragoman.dispatch.usecase.ChooseAvailability;
import org.dragoman.dispatch.usecase.FollowOffer;
import org.dragoman.dispatch.usecase.HoldToLimit;
import org.dragoman.dispatch.usecase.KeepShifts;
import org.dragoman.dispatch.usecase.MatchFreed;
import org.dragoman.dispatch.usecase.MatchRequest;
import org.dragoman.dispatch.usecase.PressCallKey;
import org.dragoman.dispatch.usecase.PullBackOffer;
import org.dragoman.dispatch.usecase.RecordLegEvent;
import org.dragoman.dispatch.usecase.RelayCommands;
import org.dragoman.dispatch.usecase.RenewPool;
import org.dragoman.dispatch.usecase.RequestInterpreter;
import org.dragoman.dispatch.port.Vendors;
import org.dragoman.dispatch.usecase.RingVendor;
import org.dragoman.dispatch.usecase.SeekInterpreter;
import org.dragoman.dispatch.usecase.SweepCity;
import reactor.core.publisher.Mono;

/** One process of dispatch: the true use cases, each port of which may be the last thing that the process does. */
final class Instance {

    final AdmitLineCall admitLineCall;
    final RequestInterpreter requestInterpreter;
    final CallBackResident callBackResident;
    final AgreeToTexts agreeToTexts;
    final AnswerOffer answerOffer;
    final RecordLegEvent recordLegEvent;
    final PressCallKey pressCallKey;
    final ChooseAvailability chooseAvailability;
    final PullBackOffer pullBackOffer;
    final SuspendInterpreter suspendInterpreter;
    private final RelayCommands relayCommands;
    private final SweepCity sweepCity;
    private final KeepShifts keepShifts;
    private final RenewPool renewPool;
    /** Reactor tells the log of what fails after a first failure; a dead process tells nobody. */
    private static final String DROPPED = "reactor.onErrorDropped.local";
    private static final Consumer<Throwable> IGNORE = dropped -> {};

    private final Life life;
    private final Wire wire;

    /** @param skew how far the clock of its machine is off; PostgreSQL's, by which is decided, is not */
    Instance(String name, Duration skew, MemoryStage stage, InMemoryPool commonPool, Phones gateway, Mishaps mishaps,
            Tampering bug, Moods moods) {
        life = new Life(name);
        wire = new Wire(commonPool);
        var clock = Clock.offset(stage.clock(), skew);
        var changes = new RecordingChanges();
        var metrics = new CountingMetrics();
        var pool = around(Pool.class, wire.pool(stage.truth()), mishaps);
        var requests = around(Requests.class, moods.wishing(bug.requests(stage)), mishaps);
        var queue = around(Queue.class, bug.queue(stage), mishaps);
        var matches = around(Matches.class, bug.matches(stage), mishaps);
        var sessions = around(Sessions.class, bug.sessions(stage), mishaps);
        var interpreters = around(Interpreters.class, bug.interpreters(stage), mishaps);
        var outbox = around(Outbox.class, bug.outbox(stage), mishaps);
        var phones = around(Phones.class, gateway, mishaps);
        var cities = around(Cities.class, stage.cities(), mishaps);
        var audit = around(Audit.class, new RecordingAudit(), mishaps);
        var matchRequest = new MatchRequest(pool, matches, new MatchingPolicy(), stage.identities(),
                new FollowOffer(pool, changes, metrics), metrics);
        var matchFreed = new MatchFreed(interpreters, pool, matchRequest, changes);
        var vendors = around(Vendors.class, bug.vendors(stage), mishaps);
        var ringVendor = new RingVendor(vendors, stage.identities(), changes, metrics);
        var followChange = new FollowChange(new SeekInterpreter(queue, pool, matchRequest, ringVendor), matchFreed,
                changes,
                metrics);
        var applyEvent = new ApplyEvent(sessions, followChange, metrics);
        suspendInterpreter = new SuspendInterpreter(audit, sessions, matchFreed, followChange);
        var admitOrder = new AdmitOrder(requests, pool, matchRequest, changes, stage.identities(), clock);
        admitLineCall = new AdmitLineCall(cities, stage.offices(), admitOrder, stage.identities(), metrics);
        requestInterpreter = new RequestInterpreter(RealCatalogue.get(),
                new AskReader(stage.identities(), new PlainNumbers(), clock),
                admitOrder, metrics, interpreters, new HoldToLimit(stage.limits(), requests));
        callBackResident = new CallBackResident(sessions, applyEvent, new PlainNumbers(), stage.identities());
        agreeToTexts = new AgreeToTexts(sessions, applyEvent, new PlainNumbers());
        answerOffer = new AnswerOffer(sessions, applyEvent);
        recordLegEvent = new RecordLegEvent(sessions, applyEvent);
        pressCallKey = new PressCallKey(sessions, cities, applyEvent);
        chooseAvailability = new ChooseAvailability(interpreters, matchFreed);
        pullBackOffer = new PullBackOffer(audit, sessions, applyEvent);
        relayCommands = new RelayCommands(outbox, phones, applyEvent);
        keepShifts = new KeepShifts(around(Shifts.class, stage.shifts(), mishaps), matchFreed);
        sweepCity = new SweepCity(sessions, interpreters, queue, applyEvent, matchFreed,
                new MatchRequest(around(Pool.class, stage.truth(), mishaps), matches, new MatchingPolicy(),
                        stage.identities(), new FollowOffer(pool, changes, metrics), metrics),
                vendors, ringVendor);
        renewPool = new RenewPool(queue, interpreters, pool);
    }

    private <T> T around(Class<T> port, T real, Mishaps mishaps) {
        return Crashing.around(port, real, life, mishaps);
    }

    boolean isUp() {
        return life.isUp();
    }

    void die() {
        life.die();
        wire.forget();
    }

    String name() {
        return life.name();
    }

    Wire wire() {
        return wire;
    }

    void revive() {
        life.revive();
    }

    /** Empty where the process was down, or died over it. */
    <T> Optional<T> asks(Mono<T> work) {
        if (!life.isUp()) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(work.contextWrite(quietly -> quietly.put(DROPPED, IGNORE)).block());
        } catch (Crashing.Crash died) {
            return Optional.empty();
        } catch (RuntimeException thrown) {
            if (life.isUp()) {
                throw thrown;
            }
            return Optional.empty();
        }
    }

    void sweeps(CityId city) {
        asks(sweepCity.sweep(city).thenReturn(true));
        asks(keepShifts.keep(city).thenReturn(true));
        asks(renewPool.renew(city));
    }

    void relays(CityId city) {
        asks(relayCommands.relay(city));
    }
}
