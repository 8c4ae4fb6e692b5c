package org.dragoman.dispatch.adapter.redis;

import java.util.List;
import org.dragoman.dispatch.domain.CityId;
import org.dragoman.dispatch.domain.request.Skill;
import org.springframework.data.redis.core.script.RedisScript;
import reactor.core.publisher.Mono;

/** {@code first_free.lua}. */
class FirstFreeScript {

    @SuppressWarnings("rawtypes")
    private static final RedisScript<List> SCRIPT = Scripts.named("first_free.lua");

    private final Scripts scripts;

    FirstFreeScript(Scripts scripts) {
        this.scripts = scripts;
    }

    Mono<Reply> look(CityId city, Generations assumed, Skill skill, int limit) {
        var operation = scripts.newOperation();
        var keys = List.of(RedisKeys.index(city), RedisKeys.people(city, assumed.current()),
                RedisKeys.free(city, assumed.current(), skill));
        return scripts.run(operation, SCRIPT, keys, List.of(operation.toString(), assumed.current(),
                assumed.building(), skill.toString(), Integer.toString(limit)));
    }
}
