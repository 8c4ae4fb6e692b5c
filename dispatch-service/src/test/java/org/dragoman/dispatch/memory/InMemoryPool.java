package org.dragoman.dispatch.memory;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.dragoman.dispatch.domain.CityId;
import org.dragoman.dispatch.domain.interpreter.FreeInterpreter;
import org.dragoman.dispatch.domain.interpreter.InterpreterId;
import org.dragoman.dispatch.domain.matching.Demand;
import org.dragoman.dispatch.domain.matching.Lease;
import org.dragoman.dispatch.domain.matching.Queued;
import org.dragoman.dispatch.domain.request.RequestId;
import org.dragoman.dispatch.domain.request.Skill;
import org.dragoman.dispatch.port.Pool;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The pool, with a memory of its own that may be wiped: nothing true is in it. */
public final class InMemoryPool implements Pool {

    private static final Duration LEASE = Duration.ofSeconds(2);
    private static final Duration RENEWAL = Duration.ofSeconds(30);
    private static final Duration OLDEST = Duration.ofMinutes(5);

    private record Held(UUID operation, Instant until) {}

    private record Answer(Optional<InterpreterId> leased, Instant until) {}

    private record Of<T>(CityId city, T key) {}

    /** A generation that is being made. */
    private record Building(InMemoryIndex index, Instant until) {}

    private final Clock clock;
    private final Map<CityId, InMemoryIndex> current = new HashMap<>();
    private final Map<CityId, Instant> made = new HashMap<>();
    private final Map<CityId, Building> building = new HashMap<>();
    private final Set<CityId> doubted = new HashSet<>();
    private final Map<Of<InterpreterId>, Held> leases = new HashMap<>();
    private final Map<Of<UUID>, Answer> answers = new HashMap<>();

    public InMemoryPool(Clock clock) {
        this.clock = clock;
    }

    /** As FLUSHALL does. */
    public synchronized void wipe() {
        List.of(current, made, building, leases, answers).forEach(Map::clear);
    }

    @Override
    public Mono<Void> addWaiting(CityId city, Queued request) {
        return writing(city, index -> index.add(request));
    }

    @Override
    public Mono<Void> removeWaiting(CityId city, Skill skill, RequestId request, long version) {
        return writing(city, index -> index.removeWaiting(request, version));
    }

    @Override
    public Mono<List<RequestId>> waiting(CityId city, Collection<Skill> skills) {
        return Mono.fromSupplier(() -> waitingNow(city, skills));
    }

    private synchronized List<RequestId> waitingNow(CityId city, Collection<Skill> skills) {
        return read(city).waiting(skills);
    }

    @Override
    public Mono<Void> addFree(CityId city, FreeInterpreter interpreter) {
        return writing(city, index -> index.add(interpreter));
    }

    @Override
    public Mono<Void> removeFree(CityId city, InterpreterId interpreter, long version) {
        return writing(city, index -> index.removeFree(interpreter, version));
    }

    @Override
    public Mono<List<InterpreterId>> free(Demand demand) {
        return Mono.fromSupplier(() -> freeNow(demand));
    }

    private synchronized List<InterpreterId> freeNow(Demand demand) {
        return read(demand.city()).free(demand.skill());
    }

    private InMemoryIndex read(CityId city) {
        return current.computeIfAbsent(city, first -> new InMemoryIndex());
    }

    /** To both generations, where there are two. */
    private Mono<Void> writing(CityId city, Consumer<InMemoryIndex> change) {
        return doing(() -> {
            change.accept(read(city));
            Optional.ofNullable(building.get(city)).map(Building::index).ifPresent(change);
        });
    }

    @Override
    public Mono<InterpreterId> lease(CityId city, Lease lease, List<InterpreterId> ranking) {
        return Mono.fromSupplier(() -> leaseNow(city, lease, ranking)).flatMap(Mono::justOrEmpty);
    }

    private synchronized Optional<InterpreterId> leaseNow(CityId city, Lease lease, List<InterpreterId> ranking) {
        var now = clock.instant();
        answers.values().removeIf(answer -> !answer.until().isAfter(now));
        leases.values().removeIf(held -> !held.until().isAfter(now));
        return answers.computeIfAbsent(new Of<>(city, lease.operation()), asked -> {
            var first = ranking.stream().filter(id -> !leases.containsKey(new Of<>(city, id))).findFirst();
            first.ifPresent(id -> leases.put(new Of<>(city, id), new Held(lease.operation(), now.plus(LEASE))));
            return new Answer(first, now.plus(LEASE));
        }).leased();
    }

    @Override
    public Mono<Void> release(CityId city, Lease lease, InterpreterId interpreter) {
        return doing(() -> leases.computeIfPresent(new Of<>(city, interpreter),
                (same, held) -> held.operation().equals(lease.operation()) ? null : held));
    }

    @Override
    public synchronized void doubt(CityId city) {
        doubted.add(city);
    }

    @Override
    public Mono<Boolean> renew(CityId city, Flux<Queued> waiting, Flux<FreeInterpreter> free) {
        return Mono.fromSupplier(() -> begin(city)).flatMap(Mono::justOrEmpty)
                .flatMap(made -> waiting.doOnNext(made.index()::add).thenMany(free.doOnNext(made.index()::add))
                        .then(Mono.fromSupplier(() -> end(city, made))))
                .defaultIfEmpty(false);
    }

    private synchronized Optional<Building> begin(CityId city) {
        var now = clock.instant();
        boolean isDue = doubted.remove(city) || !made.containsKey(city) || made.get(city).plus(OLDEST).isBefore(now);
        var other = building.get(city);
        if (!isDue || (other != null && other.until().isAfter(now))) {
            return Optional.empty();
        }
        var begun = new Building(new InMemoryIndex(), now.plus(RENEWAL));
        building.put(city, begun);
        return Optional.of(begun);
    }

    private synchronized boolean end(CityId city, Building mine) {
        if (building.get(city) != mine) {
            return false;
        }
        building.remove(city);
        current.put(city, mine.index());
        made.put(city, clock.instant());
        return true;
    }

    private Mono<Void> doing(Runnable work) {
        return Mono.fromRunnable(() -> {
            synchronized (this) {
                work.run();
            }
        });
    }
}
