package org.dragoman.local.carrier.message;

import java.time.Instant;
import org.dragoman.local.carrier.webhook.Endpoint;
import org.jspecify.annotations.Nullable;

/** One text message. Touched on the carrier's timeline only. */
public final class Message {
    private final String sid;
    private final String from;
    private final String to;
    private final String body;
    private final @Nullable Endpoint callback;
    private final Instant createdAt;
    private Status status = Status.QUEUED;
    private @Nullable Instant sentAt;

    /** The wire name is the lower-case one. */
    public enum Status {
        QUEUED, SENT, DELIVERED, UNDELIVERED
    }

    Message(String sid, String from, String to, String body, @Nullable Endpoint callback, Instant createdAt) {
        this.sid = sid;
        this.from = from;
        this.to = to;
        this.body = body;
        this.callback = callback;
        this.createdAt = createdAt;
    }

    public String sid() {
        return sid;
    }

    public String from() {
        return from;
    }

    public String to() {
        return to;
    }

    public String body() {
        return body;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public @Nullable Instant sentAt() {
        return sentAt;
    }

    public Status status() {
        return status;
    }

    @Nullable
    Endpoint callback() {
        return callback;
    }

    void move(Status next, Instant now) {
        status = next;
        sentAt = next == Status.SENT ? now : sentAt;
    }
}
