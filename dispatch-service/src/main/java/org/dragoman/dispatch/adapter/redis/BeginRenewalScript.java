package org.dragoman.dispatch.adapter.redis;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.dragoman.dispatch.domain.CityId;
import org.springframework.data.redis.core.script.RedisScript;
import reactor.core.publisher.Mono;

/** {@code begin_renewal.lua}. */
class BeginRenewalScript {

    /** Many times as long as a renewal takes; a maker that died holds up the next for no longer. */
    private static final Duration LEASE = Duration.ofSeconds(30);

    @SuppressWarnings("rawtypes")
    private static final RedisScript<List> SCRIPT = Scripts.named("begin_renewal.lua");

    private final Scripts scripts;

    BeginRenewalScript(Scripts scripts) {
        this.scripts = scripts;
    }

    /** @param name of the new generation, and the operation that makes it */
    Mono<Reply> begin(CityId city, UUID name, Duration oldest) {
        return scripts.run(name, SCRIPT, List.of(RedisKeys.index(city), RedisKeys.renewal(city)),
                List.of(name.toString(), Long.toString(LEASE.toMillis()), Long.toString(oldest.toMillis())));
    }
}
