package org.dragoman.local.carrier.call;

/** What a call is doing just now. */
@FunctionalInterface
public interface Activity {
    Activity NOTHING = why -> {};

    /** Ends it at once; nothing that it would have led to happens any more. Does nothing the second time. */
    void stop(StopReason why);
}
