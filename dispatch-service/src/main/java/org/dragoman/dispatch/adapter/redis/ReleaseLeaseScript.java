package org.dragoman.dispatch.adapter.redis;

import java.util.List;
import org.dragoman.dispatch.domain.CityId;
import org.dragoman.dispatch.domain.interpreter.InterpreterId;
import org.dragoman.dispatch.domain.matching.Lease;
import org.springframework.data.redis.core.script.RedisScript;
import reactor.core.publisher.Mono;

/** {@code release_lease.lua}. */
class ReleaseLeaseScript {

    @SuppressWarnings("rawtypes")
    private static final RedisScript<List> SCRIPT = Scripts.named("release_lease.lua");

    private final Scripts scripts;

    ReleaseLeaseScript(Scripts scripts) {
        this.scripts = scripts;
    }

    Mono<Void> release(CityId city, Lease lease, InterpreterId interpreter) {
        return scripts.run(lease.operation(), SCRIPT, List.of(RedisKeys.lease(city, interpreter)),
                List.of(lease.operation().toString())).then();
    }
}
