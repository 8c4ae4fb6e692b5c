package org.dragoman.dispatch.adapter.redis;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.dragoman.dispatch.domain.CityId;
import org.dragoman.dispatch.domain.interpreter.FreeInterpreter;
import org.dragoman.dispatch.domain.interpreter.InterpreterId;
import org.dragoman.dispatch.domain.matching.Demand;
import org.dragoman.dispatch.domain.matching.Lease;
import org.dragoman.dispatch.domain.matching.Queued;
import org.dragoman.dispatch.domain.request.RequestId;
import org.dragoman.dispatch.domain.request.Skill;
import org.dragoman.dispatch.port.Pool;
import org.springframework.data.redis.core.ReactiveStringRedisTemplate;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The pool in Redis. What is asked of a city that has no index yet fails with {@link NoIndex}. */
public class RedisPool implements Pool {

    /** What a dispatcher that died did not write is made good by then; until then the sweep makes up for it. */
    private static final Duration OLDEST = Duration.ofMinutes(5);

    private final Index index = new Index();
    private final AddWaitingScript addWaiting;
    private final RemoveWaitingScript removeWaiting;
    private final FirstWaitingScript firstWaiting;
    private final AddFreeScript addFree;
    private final RemoveFreeScript removeFree;
    private final FirstFreeScript firstFree;
    private final LeaseInterpreterScript leaseScript;
    private final ReleaseLeaseScript releaseScript;
    private final Renewal renewal;
    private final Duration doubtedOldest;
    private final Set<CityId> doubted = ConcurrentHashMap.newKeySet();

    /**
     * @param operations gives each operation an id that no other ever had
     * @param doubtedOldest what is doubted is made anew from this age on: not again and again while Redis limps
     */
    public RedisPool(ReactiveStringRedisTemplate redis, Supplier<UUID> operations, Duration doubtedOldest) {
        var scripts = new Scripts(redis, operations);
        this.addWaiting = new AddWaitingScript(scripts);
        this.removeWaiting = new RemoveWaitingScript(scripts);
        this.firstWaiting = new FirstWaitingScript(scripts);
        this.addFree = new AddFreeScript(scripts);
        this.removeFree = new RemoveFreeScript(scripts);
        this.firstFree = new FirstFreeScript(scripts);
        this.leaseScript = new LeaseInterpreterScript(scripts);
        this.releaseScript = new ReleaseLeaseScript(scripts);
        this.renewal = new Renewal(redis, scripts);
        this.doubtedOldest = doubtedOldest;
    }

    @Override
    public Mono<Void> addWaiting(CityId city, Queued request) {
        return index.write(city, assumed -> addWaiting.add(city, assumed, assumed.written(), request.skill(),
                List.of(request)));
    }

    @Override
    public Mono<Void> removeWaiting(CityId city, Skill skill, RequestId request, long version) {
        return index.write(city, assumed -> removeWaiting.remove(city, assumed, skill, request, version));
    }

    @Override
    public Mono<List<RequestId>> waiting(CityId city, Collection<Skill> skills) {
        return index.read(city, assumed -> firstWaiting.look(city, assumed, skills, LINE_PAGE))
                .map(reply -> reply.values().stream().map(UUID::fromString).map(RequestId::new).toList());
    }

    @Override
    public Mono<Void> addFree(CityId city, FreeInterpreter interpreter) {
        return index.write(city, assumed -> addFree.add(city, assumed, assumed.written(), List.of(interpreter)));
    }

    @Override
    public Mono<Void> removeFree(CityId city, InterpreterId interpreter, long version) {
        return index.write(city, assumed -> removeFree.remove(city, assumed, interpreter, version));
    }

    @Override
    public Mono<List<InterpreterId>> free(Demand demand) {
        var city = demand.city();
        return index.read(city, assumed -> firstFree.look(city, assumed, demand.skill(), FREE_PAGE))
                .map(reply -> reply.values().stream().map(UUID::fromString).map(InterpreterId::new).toList());
    }

    @Override
    public Mono<InterpreterId> lease(CityId city, Lease lease, List<InterpreterId> ranking) {
        return leaseScript.lease(city, lease, ranking);
    }

    @Override
    public Mono<Void> release(CityId city, Lease lease, InterpreterId interpreter) {
        return releaseScript.release(city, lease, interpreter);
    }

    @Override
    public void doubt(CityId city) {
        doubted.add(city);
    }

    /** Whatever fails to be written from now on is doubted again, and lasts until the next renewal. */
    @Override
    public Mono<Boolean> renew(CityId city, Flux<Queued> waiting, Flux<FreeInterpreter> free) {
        return Mono.defer(() -> {
            boolean doubts = doubted.remove(city);
            return renewal.renew(city, doubts ? doubtedOldest : OLDEST, waiting, free)
                    .doOnNext(renewed -> stillDoubted(city, doubts && !renewed))
                    .doOnError(failed -> stillDoubted(city, doubts));
        });
    }

    private void stillDoubted(CityId city, boolean doubts) {
        if (doubts) {
            doubted.add(city);
        }
    }
}
