package org.dragoman.dispatch.adapter.redis;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.dragoman.dispatch.domain.CityId;
import org.dragoman.dispatch.domain.interpreter.InterpreterId;
import org.dragoman.dispatch.domain.matching.Lease;
import org.springframework.data.redis.core.script.RedisScript;
import reactor.core.publisher.Mono;

/** {@code lease_interpreter.lua}. */
class LeaseInterpreterScript {

    /** Longer than a commit takes, short enough that a dead dispatcher holds nobody up. */
    static final int LEASE_MILLIS = 2_000;

    @SuppressWarnings("rawtypes")
    private static final RedisScript<List> SCRIPT = Scripts.named("lease_interpreter.lua");

    private final Scripts scripts;

    LeaseInterpreterScript(Scripts scripts) {
        this.scripts = scripts;
    }

    /** Empty where all are held. */
    Mono<InterpreterId> lease(CityId city, Lease lease, List<InterpreterId> ranking) {
        var keys = new ArrayList<String>();
        keys.add(RedisKeys.operation(city, lease));
        var arguments = new ArrayList<>(List.of(lease.operation().toString(), Integer.toString(LEASE_MILLIS)));
        for (var interpreter : ranking) {
            keys.add(RedisKeys.lease(city, interpreter));
            arguments.add(interpreter.toString());
        }
        return scripts.run(lease.operation(), SCRIPT, keys, arguments)
                .flatMap(reply -> Mono.justOrEmpty(reply.values().stream().findFirst()))
                .map(leased -> new InterpreterId(UUID.fromString(leased)));
    }
}
