package org.dragoman.local.carrier.call;

/** A moment between two doings; whoever comes back from it asks first whether the call has been sent elsewhere. */
public final class Interlude implements Activity {
    private boolean stopped;

    @Override
    public void stop(StopReason why) {
        stopped = true;
    }

    public boolean stopped() {
        return stopped;
    }
}
