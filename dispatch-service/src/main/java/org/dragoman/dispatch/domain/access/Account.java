package org.dragoman.dispatch.domain.access;

/** A person who may log in. */
public record Account(Caller caller, String username, String passwordHash) {

    @Override
    public String toString() {
        return "Account of " + caller;
    }
}
