package org.dragoman.dispatch.adapter.redis;

import java.util.List;
import org.dragoman.dispatch.domain.CityId;
import org.dragoman.dispatch.domain.interpreter.InterpreterId;
import org.dragoman.dispatch.domain.matching.Lease;
import org.springframework.core.io.ClassPathResource;
import org.springframework.data.redis.core.ReactiveStringRedisTemplate;
import org.springframework.data.redis.core.script.RedisScript;
import reactor.core.publisher.Mono;

/** {@code release_lease.lua}. */
class ReleaseLeaseScript {

    private static final RedisScript<Long> SCRIPT = RedisScript.of(new ClassPathResource("lua/release_lease.lua"),
            Long.class);

    private final ReactiveStringRedisTemplate redis;

    ReleaseLeaseScript(ReactiveStringRedisTemplate redis) {
        this.redis = redis;
    }

    Mono<Void> release(CityId city, Lease lease, InterpreterId interpreter) {
        return redis.execute(SCRIPT, List.of(RedisKeys.lease(city, interpreter)),
                List.of(lease.operation().toString())).then();
    }
}
