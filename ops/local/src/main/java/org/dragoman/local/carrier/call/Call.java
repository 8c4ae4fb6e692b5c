package org.dragoman.local.carrier.call;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.dragoman.local.carrier.webhook.Endpoint;
import org.dragoman.local.carrier.webhook.Subscription;
import org.jspecify.annotations.Nullable;

/** One phone call: a leg between the carrier and one phone. Touched on the carrier's timeline only. */
public final class Call {
    private final String sid;
    private final CallOrder order;
    private final Instant createdAt;
    private final Duration queueTime;
    private final List<Runnable> afterwards = new ArrayList<>();
    private CallStatus status;
    private Instant updatedAt;
    private @Nullable Instant startedAt;
    private @Nullable Instant answeredAt;
    private @Nullable Instant endedAt;
    private @Nullable Integer sipCode;
    private @Nullable Subscription callback;
    private @Nullable Endpoint fallback;
    private Activity activity = Activity.NOTHING;
    private int callbacksSent;

    Call(String sid, CallOrder order, CallStatus status, Instant createdAt, Duration queueTime) {
        this.sid = sid;
        this.order = order;
        this.status = status;
        this.createdAt = createdAt;
        this.updatedAt = createdAt;
        this.queueTime = queueTime;
        this.callback = order.callback();
        this.fallback = order.fallback();
    }

    public String sid() {
        return sid;
    }

    public CallOrder order() {
        return order;
    }

    /** Whether the account can see it. */
    public boolean isListed() {
        return order.listed();
    }

    public String from() {
        return order.from();
    }

    public String to() {
        return order.to();
    }

    public Direction direction() {
        return order.direction();
    }

    /** The number of the phone at the other end. */
    public String phone() {
        return order.direction() == Direction.INBOUND ? order.from() : order.to();
    }

    public @Nullable String parentSid() {
        Call parent = order.parent();
        return parent == null ? null : parent.sid();
    }

    public CallStatus status() {
        return status;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }

    /** When it was dialled; not yet known while it waits in the queue. */
    public @Nullable Instant startedAt() {
        return startedAt;
    }

    public @Nullable Instant endedAt() {
        return endedAt;
    }

    public @Nullable Integer sipCode() {
        return sipCode;
    }

    public Duration queueTime() {
        return queueTime;
    }

    /** How long it was talked on; zero if nobody answered. */
    public Duration talked(Instant now) {
        Instant from = answeredAt;
        Instant until = endedAt == null ? now : endedAt;
        return from == null ? Duration.ZERO : Duration.between(from, until);
    }

    public @Nullable Subscription callback() {
        return callback;
    }

    public void callback(@Nullable Subscription changed) {
        this.callback = changed;
    }

    public @Nullable Endpoint fallback() {
        return fallback;
    }

    public void fallback(@Nullable Endpoint changed) {
        this.fallback = changed;
    }

    /** Takes up something new in place of what it did before, which must have ended by itself. */
    public void does(Activity next) {
        this.activity = next;
    }

    public void stop(StopReason why) {
        Activity present = activity;
        activity = Activity.NOTHING;
        present.stop(why);
    }

    /** Runs the work once the call is over. */
    public void afterwards(Runnable work) {
        afterwards.add(work);
    }

    void move(CallStatus next, Instant now, @Nullable Integer code) {
        status = next;
        updatedAt = now;
        sipCode = code == null ? sipCode : code;
        startedAt = startedAt == null && next != CallStatus.QUEUED && next != CallStatus.CANCELED ? now : startedAt;
        answeredAt = next == CallStatus.IN_PROGRESS ? now : answeredAt;
        endedAt = next.isOver() ? now : endedAt;
    }

    int nextCallback() {
        return callbacksSent++;
    }

    List<Runnable> afterwards() {
        return List.copyOf(afterwards);
    }
}
