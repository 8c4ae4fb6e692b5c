package org.dragoman.dispatch.adapter.redis;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.dragoman.dispatch.domain.CityId;
import org.dragoman.dispatch.domain.interpreter.FreeInterpreter;
import org.dragoman.dispatch.domain.interpreter.InterpreterId;
import org.dragoman.dispatch.domain.language.VarietyTag;
import org.dragoman.dispatch.domain.matching.Lease;
import org.dragoman.dispatch.domain.matching.Queued;
import org.dragoman.dispatch.domain.request.RequestId;
import org.dragoman.dispatch.port.Pool;
import org.springframework.data.domain.Range;
import org.springframework.data.redis.core.ReactiveStringRedisTemplate;
import org.springframework.data.redis.core.ZSetOperations.TypedTuple;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The pool in Redis. */
public class RedisPool implements Pool {

    /** How many candidates, or waiting requests of a variety, one match looks at. */
    static final int PAGE = 50;

    private final ReactiveStringRedisTemplate redis;
    private final FreeInterpreterScripts freeScripts;
    private final LeaseInterpreterScript leaseScript;
    private final ReleaseLeaseScript releaseScript;

    public RedisPool(ReactiveStringRedisTemplate redis) {
        this.redis = redis;
        this.freeScripts = new FreeInterpreterScripts(redis);
        this.leaseScript = new LeaseInterpreterScript(redis);
        this.releaseScript = new ReleaseLeaseScript(redis);
    }

    @Override
    public Mono<Void> addWaiting(CityId city, Queued request) {
        return redis.opsForZSet()
                .add(RedisKeys.waiting(city, request.variety()), request.request().toString(), score(request)).then();
    }

    private static double score(Queued request) {
        return request.place().toEpochMilli();
    }

    @Override
    public Mono<Void> removeWaiting(CityId city, VarietyTag variety, RequestId request) {
        return redis.opsForZSet().remove(RedisKeys.waiting(city, variety), request.toString()).then();
    }

    @Override
    public Mono<List<RequestId>> waiting(CityId city, Collection<VarietyTag> varieties) {
        return Flux.fromIterable(varieties)
                .concatMap(variety -> redis.opsForZSet().rangeWithScores(RedisKeys.waiting(city, variety), page()))
                .collectSortedList(Comparator.comparing(TypedTuple<String>::getScore))
                .map(RedisPool::requests);
    }

    private static List<RequestId> requests(List<TypedTuple<String>> found) {
        var requests = new ArrayList<RequestId>();
        for (var entry : found.subList(0, Math.min(PAGE, found.size()))) {
            var id = entry.getValue();
            if (id != null) {
                requests.add(new RequestId(UUID.fromString(id)));
            }
        }
        return requests;
    }

    @Override
    public Mono<Void> addFree(CityId city, FreeInterpreter interpreter) {
        return freeScripts.add(city, interpreter);
    }

    @Override
    public Mono<Void> removeFree(CityId city, InterpreterId interpreter) {
        return freeScripts.remove(city, interpreter);
    }

    @Override
    public Mono<List<InterpreterId>> free(CityId city, VarietyTag variety) {
        return redis.opsForZSet().range(RedisKeys.free(city, variety), page())
                .map(id -> new InterpreterId(UUID.fromString(id))).collectList();
    }

    private static Range<Long> page() {
        return Range.closed(0L, PAGE - 1L);
    }

    @Override
    public Mono<InterpreterId> lease(CityId city, Lease lease, List<InterpreterId> ranking) {
        return leaseScript.lease(city, lease, ranking);
    }

    @Override
    public Mono<Void> release(CityId city, Lease lease, InterpreterId interpreter) {
        return releaseScript.release(city, lease, interpreter);
    }
}
