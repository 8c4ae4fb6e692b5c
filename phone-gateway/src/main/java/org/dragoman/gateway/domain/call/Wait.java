package org.dragoman.gateway.domain.call;

import java.util.Optional;

/**
 * What a waiting caller can be told of the wait.
 *
 * @param place in line, 1 is the next; empty for whoever stands in none
 * @param seconds from now to an interpreter on the line; empty where nothing can be said honestly
 * @param callBack they may be offered to be called back
 */
public record Wait(Optional<Integer> place, Optional<Integer> seconds, boolean callBack) {

    public static final Wait UNKNOWN = new Wait(Optional.empty(), Optional.empty(), false);
}
