package org.dragoman.local.carrier.conference;

import java.time.Instant;
import org.dragoman.local.carrier.call.Activity;
import org.dragoman.local.carrier.call.Call;
import org.dragoman.local.carrier.call.StopReason;
import org.dragoman.local.carrier.twiml.Verb.Room;
import org.jspecify.annotations.Nullable;

/** A call in a room. */
public final class Participant {
    private final Call call;
    private final Room order;
    private final Instant joinedAt;
    private final Runnable whenOut;
    private Instant updatedAt;
    private boolean muted;
    private boolean hold;
    private boolean endsConference;
    private Activity listening = Activity.NOTHING;
    private Activity announcement = Activity.NOTHING;

    Participant(Call call, Room order, Instant joinedAt, Runnable whenOut) {
        this.call = call;
        this.order = order;
        this.joinedAt = joinedAt;
        this.updatedAt = joinedAt;
        this.whenOut = whenOut;
        this.muted = order.muted();
        this.endsConference = order.end();
    }

    public Call call() {
        return call;
    }

    public @Nullable String label() {
        return order.label();
    }

    public Instant joinedAt() {
        return joinedAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }

    public boolean muted() {
        return muted;
    }

    public boolean hold() {
        return hold;
    }

    public boolean startsConference() {
        return order.start();
    }

    public boolean endsConference() {
        return endsConference;
    }

    Room order() {
        return order;
    }

    void muted(boolean now, Instant at) {
        muted = now;
        updatedAt = at;
    }

    void hold(boolean now, Instant at) {
        hold = now;
        updatedAt = at;
    }

    void endsConference(boolean now, Instant at) {
        endsConference = now;
        updatedAt = at;
    }

    /** Hears this alone, instead of what it heard alone before. */
    void listenTo(Activity sound) {
        listening.stop(StopReason.UPDATED_BY_API);
        listening = sound;
    }

    void announce(Activity sound) {
        announcement.stop(StopReason.UPDATED_BY_API);
        announcement = sound;
    }

    void silence() {
        listenTo(Activity.NOTHING);
        announce(Activity.NOTHING);
    }

    Runnable whenOut() {
        return whenOut;
    }
}
