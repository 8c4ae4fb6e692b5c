package org.dragoman.dispatch.adapter.redis;

import java.time.Duration;
import org.dragoman.dispatch.config.RedisProperties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.data.redis.connection.ReactiveRedisConnection;
import org.springframework.data.redis.core.ReactiveStringRedisTemplate;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Says once, at the start, that Redis is away: a wrong address would otherwise only be felt as slower matching. */
@Component
class RedisCheck {

    private static final Logger LOG = LoggerFactory.getLogger(RedisCheck.class);
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final ReactiveStringRedisTemplate redis;
    private final RedisProperties settings;

    RedisCheck(ReactiveStringRedisTemplate redis, RedisProperties settings) {
        this.redis = redis;
        this.settings = settings;
    }

    @EventListener(ApplicationReadyEvent.class)
    void greet() {
        redis.execute(ReactiveRedisConnection::ping).next().timeout(PATIENCE).then()
                .onErrorResume(away -> Mono.fromRunnable(() -> LOG.warn("Redis at {}:{} does not answer "
                        + "(dragoman.redis.host, dragoman.redis.port); PostgreSQL matches until it does",
                        settings.host(), settings.port())))
                .block();
    }
}
