package org.dragoman.dispatch.adapter.redis;

import java.util.ArrayList;
import java.util.List;
import org.dragoman.dispatch.domain.CityId;
import org.dragoman.dispatch.domain.interpreter.InterpreterId;
import org.springframework.data.redis.core.script.RedisScript;
import reactor.core.publisher.Mono;

/** {@code remove_free.lua}. */
class RemoveFreeScript {

    @SuppressWarnings("rawtypes")
    private static final RedisScript<List> SCRIPT = Scripts.named("remove_free.lua");

    private final Scripts scripts;

    RemoveFreeScript(Scripts scripts) {
        this.scripts = scripts;
    }

    Mono<Reply> remove(CityId city, Generations assumed, InterpreterId interpreter, long version) {
        var operation = scripts.newOperation();
        var keys = new ArrayList<String>();
        keys.add(RedisKeys.index(city));
        assumed.written().forEach(generation -> keys.add(RedisKeys.people(city, generation)));
        return scripts.run(operation, SCRIPT, keys, List.of(operation.toString(), assumed.current(),
                assumed.building(), interpreter.toString(), Long.toString(version)));
    }
}
