package org.dragoman.dispatch.adapter.redis;

import java.util.ArrayList;
import java.util.List;
import org.dragoman.dispatch.domain.CityId;
import org.dragoman.dispatch.domain.matching.Queued;
import org.dragoman.dispatch.domain.request.Skill;
import org.springframework.data.redis.core.script.RedisScript;
import reactor.core.publisher.Mono;

/** {@code add_waiting.lua}. */
class AddWaitingScript {

    @SuppressWarnings("rawtypes")
    private static final RedisScript<List> SCRIPT = Scripts.named("add_waiting.lua");

    private final Scripts scripts;

    AddWaitingScript(Scripts scripts) {
        this.scripts = scripts;
    }

    /**
     * @param assumed what the caller takes the generations for
     * @param into the generations to write to
     * @param requests for this skill, at most 500
     */
    Mono<Reply> add(
            CityId city, Generations assumed, List<String> into, Skill skill, List<Queued> requests) {
        var operation = scripts.newOperation();
        var keys = new ArrayList<String>();
        keys.add(RedisKeys.index(city));
        for (var generation : into) {
            keys.addAll(List.of(RedisKeys.requests(city, generation), RedisKeys.waiting(city, generation, skill),
                    RedisKeys.skills(city, generation)));
        }
        var arguments = new ArrayList<>(List.of(operation.toString(), assumed.current(), assumed.building(),
                skill.toString()));
        for (var request : requests) {
            arguments.addAll(List.of(request.request().toString(), Long.toString(request.version()),
                    Long.toString(request.place().toEpochMilli())));
        }
        return scripts.run(operation, SCRIPT, keys, arguments);
    }
}
