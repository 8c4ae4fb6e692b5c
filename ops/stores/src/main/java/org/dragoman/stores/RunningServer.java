package org.dragoman.stores;

/** A server process or container: where it listens, and how it is stopped for good. */
interface RunningServer extends AutoCloseable {

    String host();

    int port();

    @Override
    void close();
}
