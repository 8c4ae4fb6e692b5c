package org.dragoman.dispatch.adapter.redis;

import java.util.List;
import java.util.stream.Stream;

/**
 * What a city's index says of itself.
 *
 * @param current name of the generation that is read; empty where there is none
 * @param building name of the one that is being made; empty where none is
 */
record Generations(String current, String building) {

    static final Generations NONE = new Generations("", "");

    /** Those that whoever writes writes to. */
    List<String> written() {
        return Stream.of(current, building).filter(name -> !name.isEmpty()).toList();
    }

    boolean isReadable() {
        return !current.isEmpty();
    }

    boolean isWritable() {
        return !written().isEmpty();
    }
}
