package org.dragoman.dispatch.adapter.resilience;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.lettuce.core.ClientOptions;
import java.time.Duration;
import org.dragoman.dispatch.adapter.postgres.PgPool;
import org.dragoman.dispatch.adapter.redis.RedisPool;
import org.dragoman.dispatch.adapter.redis.NoIndex;
import org.dragoman.dispatch.port.Identities;
import org.dragoman.dispatch.port.Pool;
import org.springframework.boot.data.redis.autoconfigure.LettuceClientOptionsBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.data.redis.core.ReactiveStringRedisTemplate;

/** Redis proposes while it answers; PostgreSQL alone carries the matching while it does not. */
@Configuration(proxyBeanMethods = false)
class MatchingPool {

    /** Often enough that a city sees it several times an hour, and too seldom to be felt: it costs a few milliseconds. */
    private static final int SURE_SHARE = 50;
    private static final Duration DOUBTED_OLDEST = Duration.ofSeconds(5);

    /**
     * Lettuce's default executes commands in flight a second time after a clean disconnect and reports one success, so a
     * disconnected client refuses commands instead.
     */
    @Bean
    LettuceClientOptionsBuilderCustomizer neverReplay() {
        return options -> options.disconnectedBehavior(ClientOptions.DisconnectedBehavior.REJECT_COMMANDS);
    }

    @Bean
    @Primary
    Pool pool(ReactiveStringRedisTemplate redis, PgPool sure, Identities identities) {
        return new SteadyPool(new RedisPool(redis, identities::next, DOUBTED_OLDEST), sure, breaker(),
                new OneIn(SURE_SHARE));
    }

    /** A Redis that has no index yet is not away. Open after a few failures; tries again every second, so that Redis is used again without a restart. */
    private static CircuitBreaker breaker() {
        return CircuitBreaker.of("redis", CircuitBreakerConfig.custom()
                .slidingWindowSize(4).minimumNumberOfCalls(2).failureRateThreshold(50)
                .waitDurationInOpenState(Duration.ofSeconds(1)).permittedNumberOfCallsInHalfOpenState(2)
                .ignoreExceptions(NoIndex.class)
                .build());
    }
}
