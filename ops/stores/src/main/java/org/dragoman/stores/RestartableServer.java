package org.dragoman.stores;

/** A server that keeps its address when it is stopped and started again. */
interface RestartableServer extends RunningServer {

    void start();

    void stop();
}
