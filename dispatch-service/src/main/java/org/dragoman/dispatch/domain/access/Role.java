package org.dragoman.dispatch.domain.access;

/** What a person or a machine may do. Nobody has two. */
public enum Role {

    /** Asks for interpreters at one site. */
    DESK,
    /** Takes calls. */
    INTERPRETER,
    /** Sees the whole city live. */
    SUPERVISOR,
    /** Sets the city up. */
    ADMIN;

    /** Whether a caller of this role may see and set what belongs to others of the city. */
    public boolean overseesCity() {
        return switch (this) {
            case SUPERVISOR, ADMIN -> true;
            case DESK, INTERPRETER -> false;
        };
    }
}
