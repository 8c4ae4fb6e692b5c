package org.dragoman.dispatch.simulation;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.HashSet;
import java.util.Set;
import org.dragoman.dispatch.adapter.resilience.SteadyPool;
import org.dragoman.dispatch.domain.CityId;
import org.dragoman.dispatch.port.Pool;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * The wire between one instance and Redis. While it is cut the instance goes by the database alone, and what it should
 * have told Redis makes it doubt what stands there; the other instance may see Redis all the same.
 */
final class Wire implements InvocationHandler {

    /** More of the questions than in a city, so that the way without Redis is walked in every run. */
    private static final int SHARE = 10;

    private final Pool redis;
    private final Set<CityId> doubted = new HashSet<>();
    private boolean cut;
    private int questions;

    Wire(Pool redis) {
        this.redis = redis;
    }

    /** As the instance sees it, by the true fallback; its breaker stays closed, for it counts real seconds. */
    Pool pool(Pool truth) {
        var seen = Pool.class
                .cast(Proxy.newProxyInstance(Pool.class.getClassLoader(), new Class<?>[]{Pool.class}, this));
        var closed = CircuitBreakerConfig.custom().minimumNumberOfCalls(Integer.MAX_VALUE).build();
        return new SteadyPool(seen, truth, CircuitBreaker.of("simulated", closed),
                () -> ++questions % SHARE == 0);
    }

    void cut() {
        cut = true;
    }

    void mend() {
        cut = false;
        doubted.forEach(redis::doubt);
        doubted.clear();
    }

    /** The process is gone, and with it what it doubted. */
    void forget() {
        doubted.clear();
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        if (cut && arguments != null && method.getName().equals("doubt")) {
            doubted.add((CityId) arguments[0]);
            return null;
        }
        return cut ? Mono.error(new Away()) : call(method, arguments);
    }

    private @Nullable Object call(Method method, @Nullable Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(redis, arguments);
        } catch (InvocationTargetException wrapped) {
            throw wrapped.getTargetException();
        }
    }

    /** Redis is not to be seen from here. */
    private static final class Away extends RuntimeException {
        Away() {
            super("Redis is away", null, false, false);
        }
    }
}
