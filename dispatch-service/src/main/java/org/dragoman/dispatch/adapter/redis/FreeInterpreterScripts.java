package org.dragoman.dispatch.adapter.redis;

import java.util.ArrayList;
import java.util.List;
import org.dragoman.dispatch.domain.CityId;
import org.dragoman.dispatch.domain.interpreter.FreeInterpreter;
import org.dragoman.dispatch.domain.interpreter.InterpreterId;
import org.springframework.core.io.ClassPathResource;
import org.springframework.data.redis.core.ReactiveStringRedisTemplate;
import org.springframework.data.redis.core.script.RedisScript;
import reactor.core.publisher.Mono;

/** {@code add_free.lua} and {@code remove_free.lua}. */
class FreeInterpreterScripts {

    private static final RedisScript<Long> ADD = RedisScript.of(new ClassPathResource("lua/add_free.lua"), Long.class);
    private static final RedisScript<Long> REMOVE = RedisScript.of(new ClassPathResource("lua/remove_free.lua"),
            Long.class);

    private final ReactiveStringRedisTemplate redis;

    FreeInterpreterScripts(ReactiveStringRedisTemplate redis) {
        this.redis = redis;
    }

    Mono<Void> add(CityId city, FreeInterpreter interpreter) {
        var arguments = new ArrayList<String>();
        arguments.add(RedisKeys.freePrefix(city));
        arguments.add(interpreter.id().toString());
        arguments.add(Long.toString(interpreter.idleSince().toEpochMilli()));
        interpreter.varieties().forEach(variety -> arguments.add(variety.value()));
        return redis.execute(ADD, List.of(RedisKeys.spoken(city, interpreter.id())), arguments).then();
    }

    Mono<Void> remove(CityId city, InterpreterId interpreter) {
        return redis.execute(REMOVE, List.of(RedisKeys.spoken(city, interpreter)),
                List.of(RedisKeys.freePrefix(city), interpreter.toString())).then();
    }
}
