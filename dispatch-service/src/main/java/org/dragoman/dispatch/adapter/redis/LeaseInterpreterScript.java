package org.dragoman.dispatch.adapter.redis;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.dragoman.dispatch.domain.CityId;
import org.dragoman.dispatch.domain.interpreter.InterpreterId;
import org.dragoman.dispatch.domain.matching.Lease;
import org.springframework.core.io.ClassPathResource;
import org.springframework.data.redis.core.ReactiveStringRedisTemplate;
import org.springframework.data.redis.core.script.RedisScript;
import reactor.core.publisher.Mono;

/** {@code lease_interpreter.lua}. */
class LeaseInterpreterScript {

    /** Longer than a commit takes, short enough that a dead dispatcher holds nobody up. */
    static final int LEASE_MILLIS = 2_000;

    @SuppressWarnings("rawtypes")
    private static final RedisScript<List> SCRIPT = RedisScript.of(new ClassPathResource("lua/lease_interpreter.lua"),
            List.class);

    private final ReactiveStringRedisTemplate redis;

    LeaseInterpreterScript(ReactiveStringRedisTemplate redis) {
        this.redis = redis;
    }

    /**
     * Empty where all are held.
     *
     * @throws ForeignReply where the answer is not to this operation: a connection that mixes up replies must not be
     *     believed
     */
    Mono<InterpreterId> lease(CityId city, Lease lease, List<InterpreterId> ranking) {
        var arguments = new ArrayList<String>();
        arguments.add(lease.operation().toString());
        arguments.add(Integer.toString(LEASE_MILLIS));
        arguments.add(RedisKeys.leasePrefix(city));
        ranking.forEach(interpreter -> arguments.add(interpreter.toString()));
        return redis.execute(SCRIPT, List.of(RedisKeys.operation(city, lease)), arguments)
                .next()
                .flatMap(reply -> answer(lease, reply));
    }

    private static Mono<InterpreterId> answer(Lease lease, List<?> reply) {
        if (!lease.operation().toString().equals(String.valueOf(reply.getFirst()))) {
            return Mono.error(new ForeignReply());
        }
        var leased = String.valueOf(reply.get(1));
        return leased.isEmpty() ? Mono.empty() : Mono.just(new InterpreterId(UUID.fromString(leased)));
    }

    static final class ForeignReply extends RuntimeException {
        ForeignReply() {
            super("Redis answered another operation than the one asked");
        }
    }
}
