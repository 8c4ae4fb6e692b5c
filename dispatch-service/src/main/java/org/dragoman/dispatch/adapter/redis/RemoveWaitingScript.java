package org.dragoman.dispatch.adapter.redis;

import java.util.ArrayList;
import java.util.List;
import org.dragoman.dispatch.domain.CityId;
import org.dragoman.dispatch.domain.request.RequestId;
import org.dragoman.dispatch.domain.request.Skill;
import org.springframework.data.redis.core.script.RedisScript;
import reactor.core.publisher.Mono;

/** {@code remove_waiting.lua}. */
class RemoveWaitingScript {

    @SuppressWarnings("rawtypes")
    private static final RedisScript<List> SCRIPT = Scripts.named("remove_waiting.lua");

    private final Scripts scripts;

    RemoveWaitingScript(Scripts scripts) {
        this.scripts = scripts;
    }

    Mono<Reply> remove(CityId city, Generations assumed, Skill skill, RequestId request, long version) {
        var operation = scripts.newOperation();
        var keys = new ArrayList<String>();
        keys.add(RedisKeys.index(city));
        for (var generation : assumed.written()) {
            keys.addAll(List.of(RedisKeys.requests(city, generation), RedisKeys.waiting(city, generation, skill)));
        }
        return scripts.run(operation, SCRIPT, keys, List.of(operation.toString(), assumed.current(),
                assumed.building(), request.toString(), Long.toString(version)));
    }
}
