package org.dragoman.dispatch.adapter.redis;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.dragoman.dispatch.domain.CityId;
import org.dragoman.dispatch.domain.interpreter.FreeInterpreter;
import org.dragoman.dispatch.domain.request.Skill;
import org.springframework.data.redis.core.script.RedisScript;
import reactor.core.publisher.Mono;

/** {@code add_free.lua}. */
class AddFreeScript {

    @SuppressWarnings("rawtypes")
    private static final RedisScript<List> SCRIPT = Scripts.named("add_free.lua");

    private final Scripts scripts;

    AddFreeScript(Scripts scripts) {
        this.scripts = scripts;
    }

    /**
     * @param assumed what the caller takes the generations for
     * @param into the generations to write to
     * @param people at most 500
     */
    Mono<Reply> add(CityId city, Generations assumed, List<String> into, List<FreeInterpreter> people) {
        var operation = scripts.newOperation();
        var skills = people.stream().flatMap(person -> person.skills().stream()).distinct().toList();
        var arguments = new ArrayList<>(List.of(operation.toString(), assumed.current(), assumed.building(),
                Integer.toString(skills.size())));
        skills.forEach(skill -> arguments.add(skill.toString()));
        people.forEach(person -> describe(person, skills, arguments));
        return scripts.run(operation, SCRIPT, keys(city, into, skills), arguments);
    }

    private static List<String> keys(CityId city, List<String> into, List<Skill> skills) {
        var keys = new ArrayList<String>();
        keys.add(RedisKeys.index(city));
        for (var generation : into) {
            keys.add(RedisKeys.people(city, generation));
            keys.add(RedisKeys.skills(city, generation));
            skills.forEach(skill -> keys.add(RedisKeys.free(city, generation, skill)));
        }
        return keys;
    }

    private static void describe(FreeInterpreter person, List<Skill> skills, List<String> arguments) {
        arguments.addAll(List.of(person.id().toString(), Long.toString(person.version()),
                Long.toString(person.idleSince().toEpochMilli()),
                person.skills().stream().map(Skill::toString).collect(Collectors.joining(" ")),
                Integer.toString(person.skills().size())));
        person.skills().forEach(one -> arguments.add(Integer.toString(skills.indexOf(one) + 1)));
    }
}
