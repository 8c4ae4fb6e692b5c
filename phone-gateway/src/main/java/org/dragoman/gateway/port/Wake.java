package org.dragoman.gateway.port;

/** Wakes a loop that would look again by itself soon. A hint: losing it costs a second, never a fact. */
public interface Wake {

    void rings();

    void stops();

    void instructions();

    void events();

    void texts();
}
