package org.dragoman.dispatch.port;

/**
 * Something moved.
 *
 * @param kind what sort of thing
 * @param id its id, opaque
 */
public record Hint(Kind kind, String id) {

    /** REQUEST and INTERPRETER name what moved; COMMAND wakes the relay. */
    public enum Kind {
        REQUEST, INTERPRETER, COMMAND
    }
}
