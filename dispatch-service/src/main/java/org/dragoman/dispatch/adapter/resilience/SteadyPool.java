package org.dragoman.dispatch.adapter.resilience;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.reactor.circuitbreaker.operator.CircuitBreakerOperator;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.dragoman.dispatch.domain.CityId;
import org.dragoman.dispatch.domain.interpreter.FreeInterpreter;
import org.dragoman.dispatch.domain.interpreter.InterpreterId;
import org.dragoman.dispatch.domain.language.VarietyTag;
import org.dragoman.dispatch.domain.matching.Lease;
import org.dragoman.dispatch.domain.matching.Queued;
import org.dragoman.dispatch.domain.request.RequestId;
import org.dragoman.dispatch.port.Pool;
import reactor.core.publisher.Mono;

/**
 * The quick pool while it answers, the sure one while it does not. Every operation may fall back by itself: what the
 * quick pool misses meanwhile is put back by the sweep.
 */
public class SteadyPool implements Pool {

    /** Redis answers in well under a millisecond; whoever waits longer than this waits for nothing. */
    private static final Duration PATIENCE = Duration.ofMillis(250);

    private final Pool quick;
    private final Pool sure;
    private final CircuitBreaker breaker;

    public SteadyPool(Pool quick, Pool sure, CircuitBreaker breaker) {
        this.quick = quick;
        this.sure = sure;
        this.breaker = breaker;
    }

    private <T> Mono<T> steady(Function<Pool, Mono<T>> operation) {
        return Mono.defer(() -> operation.apply(quick))
                .timeout(PATIENCE)
                .transformDeferred(CircuitBreakerOperator.of(breaker))
                .onErrorResume(away -> operation.apply(sure));
    }

    @Override
    public Mono<Void> addWaiting(CityId city, Queued request) {
        return steady(pool -> pool.addWaiting(city, request));
    }

    @Override
    public Mono<Void> removeWaiting(CityId city, VarietyTag variety, RequestId request) {
        return steady(pool -> pool.removeWaiting(city, variety, request));
    }

    @Override
    public Mono<List<RequestId>> waiting(CityId city, Collection<VarietyTag> varieties) {
        return steady(pool -> pool.waiting(city, varieties));
    }

    @Override
    public Mono<Void> addFree(CityId city, FreeInterpreter interpreter) {
        return steady(pool -> pool.addFree(city, interpreter));
    }

    @Override
    public Mono<Void> removeFree(CityId city, InterpreterId interpreter) {
        return steady(pool -> pool.removeFree(city, interpreter));
    }

    @Override
    public Mono<List<InterpreterId>> free(CityId city, VarietyTag variety) {
        return steady(pool -> pool.free(city, variety));
    }

    @Override
    public Mono<InterpreterId> lease(CityId city, Lease lease, List<InterpreterId> ranking) {
        return steady(pool -> pool.lease(city, lease, ranking));
    }

    @Override
    public Mono<Void> release(CityId city, Lease lease, InterpreterId interpreter) {
        return steady(pool -> pool.release(city, lease, interpreter));
    }
}
