package org.dragoman.dispatch.adapter.redis;

import org.dragoman.dispatch.domain.CityId;
import org.dragoman.dispatch.domain.interpreter.InterpreterId;
import org.dragoman.dispatch.domain.language.VarietyTag;
import org.dragoman.dispatch.domain.matching.Lease;

/**
 * Every key, hash-tagged by city so that one city's keys lie on one node of a cluster.
 *
 * <ul>
 * <li>{@code {nyc}:free:ht} sorted set: interpreter id, scored by idle since (ms)
 * <li>{@code {nyc}:spoken:<interpreter>} set: the varieties whose pools hold this interpreter
 * <li>{@code {nyc}:waiting:ht} sorted set: request id, scored by its place in line (ms)
 * <li>{@code {nyc}:lease:<interpreter>} string: the operation that holds the person, for at most 2 s
 * <li>{@code {nyc}:operation:<id>} string: what that operation was answered, for at most 2 s
 * <li>{@code {nyc}:changes} channel: hints to other instances
 * </ul>
 */
final class RedisKeys {

    private RedisKeys() {}

    static String freePrefix(CityId city) {
        return tag(city) + ":free:";
    }

    static String free(CityId city, VarietyTag variety) {
        return freePrefix(city) + variety;
    }

    static String spoken(CityId city, InterpreterId interpreter) {
        return tag(city) + ":spoken:" + interpreter;
    }

    static String waiting(CityId city, VarietyTag variety) {
        return tag(city) + ":waiting:" + variety;
    }

    static String leasePrefix(CityId city) {
        return tag(city) + ":lease:";
    }

    static String lease(CityId city, InterpreterId interpreter) {
        return leasePrefix(city) + interpreter;
    }

    static String operation(CityId city, Lease lease) {
        return tag(city) + ":operation:" + lease.operation();
    }

    static String changes(CityId city) {
        return tag(city) + ":changes";
    }

    private static String tag(CityId city) {
        return "{" + city + "}";
    }
}
