package org.dragoman.dispatch.memory;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dragoman.dispatch.domain.CityId;
import org.dragoman.dispatch.domain.interpreter.FreeInterpreter;
import org.dragoman.dispatch.domain.interpreter.InterpreterId;
import org.dragoman.dispatch.domain.language.VarietyTag;
import org.dragoman.dispatch.domain.matching.Lease;
import org.dragoman.dispatch.domain.matching.Queued;
import org.dragoman.dispatch.domain.request.RequestId;
import org.dragoman.dispatch.port.Pool;
import reactor.core.publisher.Mono;

/** The pool, with a memory of its own that may be wiped: nothing true is in it. */
public final class InMemoryPool implements Pool {

    private static final int PAGE = 50;
    private static final Duration LEASE = Duration.ofSeconds(2);

    private record Held(UUID operation, Instant until) {}

    private record Answer(Optional<InterpreterId> leased, Instant until) {}

    private record Of<T>(CityId city, T key) {}

    private final Clock clock;
    private final Map<Of<RequestId>, Queued> waiting = new HashMap<>();
    private final Map<Of<InterpreterId>, FreeInterpreter> free = new HashMap<>();
    private final Map<Of<InterpreterId>, Held> leases = new HashMap<>();
    private final Map<Of<UUID>, Answer> answers = new HashMap<>();

    public InMemoryPool(Clock clock) {
        this.clock = clock;
    }

    /** As FLUSHALL does. */
    public synchronized void wipe() {
        List.of(waiting, free, leases, answers).forEach(Map::clear);
    }

    @Override
    public Mono<Void> addWaiting(CityId city, Queued request) {
        return doing(() -> waiting.put(new Of<>(city, request.request()), request));
    }

    @Override
    public Mono<Void> removeWaiting(CityId city, VarietyTag variety, RequestId request) {
        return doing(() -> waiting.remove(new Of<>(city, request)));
    }

    @Override
    public Mono<List<RequestId>> waiting(CityId city, Collection<VarietyTag> varieties) {
        return Mono.fromSupplier(() -> waitingNow(city, varieties));
    }

    private synchronized List<RequestId> waitingNow(CityId city, Collection<VarietyTag> varieties) {
        return waiting.entrySet().stream().filter(entry -> entry.getKey().city().equals(city)).map(Map.Entry::getValue)
                .filter(queued -> varieties.contains(queued.variety())).sorted(Queued.LINE).limit(PAGE)
                .map(Queued::request)
                .toList();
    }

    @Override
    public Mono<Void> addFree(CityId city, FreeInterpreter interpreter) {
        return doing(() -> free.put(new Of<>(city, interpreter.id()), interpreter));
    }

    @Override
    public Mono<Void> removeFree(CityId city, InterpreterId interpreter) {
        return doing(() -> free.remove(new Of<>(city, interpreter)));
    }

    @Override
    public Mono<List<InterpreterId>> free(CityId city, VarietyTag variety) {
        return Mono.fromSupplier(() -> freeNow(city, variety));
    }

    private synchronized List<InterpreterId> freeNow(CityId city, VarietyTag variety) {
        return free.entrySet().stream().filter(entry -> entry.getKey().city().equals(city)).map(Map.Entry::getValue)
                .filter(person -> person.varieties().contains(variety))
                .sorted(Comparator.comparing(FreeInterpreter::idleSince).thenComparing(FreeInterpreter::id))
                .limit(PAGE).map(FreeInterpreter::id).toList();
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

    private Mono<Void> doing(Runnable work) {
        return Mono.fromRunnable(() -> {
            synchronized (this) {
                work.run();
            }
        });
    }
}
