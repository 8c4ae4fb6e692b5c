package org.dragoman.local.carrier.time;

/** Something that will happen later and can still be called off. */
@FunctionalInterface
public interface Alarm {
    Alarm NONE = () -> {};

    /** Calls it off; does nothing if it has happened already. */
    void cancel();
}
