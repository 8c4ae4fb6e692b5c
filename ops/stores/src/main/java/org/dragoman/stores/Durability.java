package org.dragoman.stores;

/** Whether a commit survives a crash of the machine. Tests of crashes and measurements need {@link #DURABLE}. */
public enum Durability {
    /** fsync and synchronous_commit off: several times faster, and nobody pulls the plug of a unit test. */
    FAST("off"),
    /** fsync and synchronous_commit on, as in production. */
    DURABLE("on");

    private final String setting;

    Durability(String setting) {
        this.setting = setting;
    }

    /** The value of both settings. */
    String setting() {
        return setting;
    }
}
