package org.dragoman.dispatch.adapter.redis;

import java.util.List;
import java.util.UUID;
import org.dragoman.dispatch.domain.CityId;
import org.springframework.data.redis.core.script.RedisScript;
import reactor.core.publisher.Mono;

/** {@code end_renewal.lua}. */
class EndRenewalScript {

    @SuppressWarnings("rawtypes")
    private static final RedisScript<List> SCRIPT = Scripts.named("end_renewal.lua");

    private final Scripts scripts;

    EndRenewalScript(Scripts scripts) {
        this.scripts = scripts;
    }

    Mono<Reply> end(CityId city, UUID name) {
        return scripts.run(name, SCRIPT, List.of(RedisKeys.index(city), RedisKeys.renewal(city)),
                List.of(name.toString()));
    }
}
