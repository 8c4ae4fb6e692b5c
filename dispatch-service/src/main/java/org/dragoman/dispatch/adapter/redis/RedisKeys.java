package org.dragoman.dispatch.adapter.redis;

import org.dragoman.dispatch.domain.CityId;
import org.dragoman.dispatch.domain.interpreter.InterpreterId;
import org.dragoman.dispatch.domain.matching.Lease;
import org.dragoman.dispatch.domain.request.Skill;

/**
 * Every key, hash-tagged by city so that one city's keys lie on one node of a cluster. Scripts make no keys: each one that
 * they touch is handed to them.
 *
 * <ul>
 * <li>{@code {nyc}:index} hash: the generation that is read, the one that is being made, and where and when it was made
 * <li>{@code {nyc}:renewal} string: the operation that is making a generation, for at most 30 s
 * <li>{@code {nyc}:<generation>:people} hash: interpreter id to version and skills; without skills not free
 * <li>{@code {nyc}:<generation>:free:ht:legal} sorted set: interpreter id, scored by idle since (ms); the hash confirms it
 * <li>{@code {nyc}:<generation>:requests} hash: request id to version
 * <li>{@code {nyc}:<generation>:waiting:ht:legal} sorted set: request id, scored by its place in line (ms)
 * <li>{@code {nyc}:<generation>:skills} set: which sorted sets there are
 * <li>{@code {nyc}:lease:<interpreter>} string: the operation that holds the person, for at most 2 s
 * <li>{@code {nyc}:operation:<id>} string: what that operation was answered, for at most 2 s
 * <li>{@code {nyc}:changes} channel: hints to other instances
 * </ul>
 */
final class RedisKeys {

    private RedisKeys() {}

    static String index(CityId city) {
        return tag(city) + ":index";
    }

    static String renewal(CityId city) {
        return tag(city) + ":renewal";
    }

    static String people(CityId city, String generation) {
        return of(city, generation) + ":people";
    }

    static String free(CityId city, String generation, Skill skill) {
        return of(city, generation) + ":free:" + skill;
    }

    static String requests(CityId city, String generation) {
        return of(city, generation) + ":requests";
    }

    static String waiting(CityId city, String generation, Skill skill) {
        return of(city, generation) + ":waiting:" + skill;
    }

    static String skills(CityId city, String generation) {
        return of(city, generation) + ":skills";
    }

    static String lease(CityId city, InterpreterId interpreter) {
        return tag(city) + ":lease:" + interpreter;
    }

    static String operation(CityId city, Lease lease) {
        return tag(city) + ":operation:" + lease.operation();
    }

    static String changes(CityId city) {
        return tag(city) + ":changes";
    }

    private static String of(CityId city, String generation) {
        return tag(city) + ":" + generation;
    }

    private static String tag(CityId city) {
        return "{" + city + "}";
    }
}
