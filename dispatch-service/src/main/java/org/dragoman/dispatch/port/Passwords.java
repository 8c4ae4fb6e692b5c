package org.dragoman.dispatch.port;

/** One-way password hashes. Slow on purpose: never call it on an event loop. */
public interface Passwords {

    String hash(String password);

    boolean matches(String password, String hash);
}
