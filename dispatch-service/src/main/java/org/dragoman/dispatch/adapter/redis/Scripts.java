package org.dragoman.dispatch.adapter.redis;

import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.core.io.ClassPathResource;
import org.springframework.data.redis.core.ReactiveStringRedisTemplate;
import org.springframework.data.redis.core.script.RedisScript;
import reactor.core.publisher.Mono;

/** Runs a script under the id of an operation, and believes no reply that does not echo it. */
final class Scripts {

    private final ReactiveStringRedisTemplate redis;
    private final Supplier<UUID> operations;

    Scripts(ReactiveStringRedisTemplate redis, Supplier<UUID> operations) {
        this.redis = redis;
        this.operations = operations;
    }

    @SuppressWarnings("rawtypes")
    static RedisScript<List> named(String file) {
        return RedisScript.of(new ClassPathResource("lua/" + file), List.class);
    }

    /**
     * @throws ForeignReply where the answer is not to this operation: a connection that mixes up replies must not be
     *     believed
     */
    @SuppressWarnings("rawtypes")
    Mono<Reply> run(UUID operation, RedisScript<List> script, List<String> keys, List<String> arguments) {
        return redis.execute(script, keys, arguments).next().map(reply -> read(operation, reply));
    }

    UUID newOperation() {
        return operations.get();
    }

    private static Reply read(UUID operation, List<?> reply) {
        var words = reply.stream().map(String::valueOf).toList();
        if (!words.getFirst().equals(operation.toString())) {
            throw new ForeignReply();
        }
        return new Reply(Reply.Status.valueOf(words.get(1)), words.subList(2, words.size()));
    }

    static final class ForeignReply extends RuntimeException {
        ForeignReply() {
            super("Redis answered another operation than the one asked");
        }
    }
}
