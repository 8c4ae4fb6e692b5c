package org.dragoman.dispatch.adapter.redis;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.dragoman.dispatch.domain.CityId;
import org.dragoman.dispatch.domain.request.Skill;
import org.springframework.data.redis.core.script.RedisScript;
import reactor.core.publisher.Mono;

/** {@code first_waiting.lua}. */
class FirstWaitingScript {

    @SuppressWarnings("rawtypes")
    private static final RedisScript<List> SCRIPT = Scripts.named("first_waiting.lua");

    private final Scripts scripts;

    FirstWaitingScript(Scripts scripts) {
        this.scripts = scripts;
    }

    Mono<Reply> look(CityId city, Generations assumed, Collection<Skill> skills, int limit) {
        var operation = scripts.newOperation();
        var keys = new ArrayList<String>();
        keys.add(RedisKeys.index(city));
        skills.forEach(skill -> keys.add(RedisKeys.waiting(city, assumed.current(), skill)));
        return scripts.run(operation, SCRIPT, keys, List.of(operation.toString(), assumed.current(),
                assumed.building(), Integer.toString(limit)));
    }
}
