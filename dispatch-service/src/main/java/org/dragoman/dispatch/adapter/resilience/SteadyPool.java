package org.dragoman.dispatch.adapter.resilience;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.reactor.circuitbreaker.operator.CircuitBreakerOperator;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
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

/**
 * The quick pool while it answers, the sure one while it does not. Every operation may fall back by itself: what the quick
 * pool could not be told meanwhile makes it doubted, and it is made anew. A share of the questions goes to the sure one
 * anyway, so that the way without Redis is walked every day.
 */
public class SteadyPool implements Pool {

    /** Redis answers in well under a millisecond; whoever waits longer than this waits for nothing. */
    private static final Duration PATIENCE = Duration.ofMillis(250);
    /** As long as the maker of an index holds its lease. */
    private static final Duration RENEWAL_PATIENCE = Duration.ofSeconds(30);

    private final Pool quick;
    private final Pool sure;
    private final CircuitBreaker breaker;
    private final BooleanSupplier share;

    /** @param share true for each question that goes to the sure pool although the quick one may well answer */
    public SteadyPool(Pool quick, Pool sure, CircuitBreaker breaker, BooleanSupplier share) {
        this.quick = quick;
        this.sure = sure;
        this.breaker = breaker;
        this.share = share;
    }

    private <T> Mono<T> ask(Function<Pool, Mono<T>> question) {
        return Mono.defer(() -> share.getAsBoolean()
                ? question.apply(sure)
                : quickly(question).onErrorResume(away -> question.apply(sure)));
    }

    private Mono<Void> tell(CityId city, Function<Pool, Mono<Void>> news) {
        return quickly(news).onErrorResume(away -> {
            quick.doubt(city);
            return news.apply(sure);
        });
    }

    private <T> Mono<T> quickly(Function<Pool, Mono<T>> operation) {
        return Mono.defer(() -> operation.apply(quick))
                .timeout(PATIENCE)
                .transformDeferred(CircuitBreakerOperator.of(breaker));
    }

    @Override
    public Mono<Void> addWaiting(CityId city, Queued request) {
        return tell(city, pool -> pool.addWaiting(city, request));
    }

    @Override
    public Mono<Void> removeWaiting(CityId city, Skill skill, RequestId request, long version) {
        return tell(city, pool -> pool.removeWaiting(city, skill, request, version));
    }

    @Override
    public Mono<List<RequestId>> waiting(CityId city, Collection<Skill> skills) {
        return ask(pool -> pool.waiting(city, skills));
    }

    @Override
    public Mono<Void> addFree(CityId city, FreeInterpreter interpreter) {
        return tell(city, pool -> pool.addFree(city, interpreter));
    }

    @Override
    public Mono<Void> removeFree(CityId city, InterpreterId interpreter, long version) {
        return tell(city, pool -> pool.removeFree(city, interpreter, version));
    }

    @Override
    public Mono<List<InterpreterId>> free(Demand demand) {
        return ask(pool -> pool.free(demand));
    }

    @Override
    public Mono<InterpreterId> lease(CityId city, Lease lease, List<InterpreterId> ranking) {
        return ask(pool -> pool.lease(city, lease, ranking));
    }

    @Override
    public Mono<Void> release(CityId city, Lease lease, InterpreterId interpreter) {
        return quickly(pool -> pool.release(city, lease, interpreter))
                .onErrorResume(away -> sure.release(city, lease, interpreter));
    }

    @Override
    public void doubt(CityId city) {
        quick.doubt(city);
    }

    /** Where it fails the next round tries again; that Redis is away is said elsewhere. */
    @Override
    public Mono<Boolean> renew(CityId city, Flux<Queued> waiting, Flux<FreeInterpreter> free) {
        return quick.renew(city, waiting, free).timeout(RENEWAL_PATIENCE).onErrorReturn(false);
    }
}
