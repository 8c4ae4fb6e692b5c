package org.dragoman.dispatch.adapter.redis;

import org.dragoman.dispatch.adapter.background.LocalChanges;
import org.dragoman.dispatch.port.Identities;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.data.redis.core.ReactiveStringRedisTemplate;

/** Hints reach this instance directly, and the others through Redis. */
@Configuration(proxyBeanMethods = false)
class FanOut {

    @Bean(destroyMethod = "close")
    LocalChanges localChanges() {
        return new LocalChanges();
    }

    @Bean
    @Primary
    RedisChanges changes(LocalChanges local, ReactiveStringRedisTemplate redis, Identities identities) {
        return new RedisChanges(local, redis, identities.next().toString());
    }
}
