package org.dragoman.dispatch.config;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;
import org.dragoman.dispatch.adapter.background.LocalChanges;
import org.dragoman.dispatch.adapter.redis.RedisChanges;
import org.dragoman.dispatch.domain.request.Reference;
import org.dragoman.dispatch.port.Identities;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.data.redis.core.ReactiveStringRedisTemplate;

/** Time, chance and identity, injected so that a test can hold them. */
@Configuration(proxyBeanMethods = false)
class Foundations {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    Identities identities() {
        var random = new SecureRandom();
        return new Identities() {
            @Override
            public UUID next() {
                return UUID.randomUUID();
            }

            @Override
            public Reference reference() {
                return Reference.draw(random);
            }
        };
    }

    @Bean(destroyMethod = "close")
    LocalChanges localChanges() {
        return new LocalChanges();
    }

    @Bean(destroyMethod = "close")
    @Primary
    RedisChanges changes(LocalChanges local, ReactiveStringRedisTemplate redis, Identities identities) {
        return new RedisChanges(local, redis, identities.next().toString());
    }
}
