package org.dragoman.local.carrier.call;

import java.time.Duration;
import org.dragoman.local.carrier.account.Sids;
import org.dragoman.local.carrier.log.CarrierEvent;
import org.dragoman.local.carrier.log.CarrierLog;
import org.dragoman.local.carrier.time.Timeline;
import org.dragoman.local.carrier.webhook.Subscription;
import org.jspecify.annotations.Nullable;

/** The life of a call: each change of its status, written down and told. */
public final class CallMoves {
    private final Timeline timeline;
    private final Sids sids;
    private final CallBook book;
    private final CallCallbacks callbacks;
    private final CarrierLog log;

    public CallMoves(Timeline timeline, Sids sids, CallBook book, CallCallbacks callbacks, CarrierLog log) {
        this.timeline = timeline;
        this.sids = sids;
        this.book = book;
        this.callbacks = callbacks;
        this.log = log;
    }

    /** A new call, waiting to be dialled for so long. */
    Call queue(CallOrder order, Duration queueTime) {
        return open(order, CallStatus.QUEUED, queueTime);
    }

    /** A new call that comes in. */
    public Call arrive(CallOrder order) {
        Call call = open(order, CallStatus.QUEUED, Duration.ZERO);
        call.move(CallStatus.RINGING, timeline.now(), null);
        return call;
    }

    void initiate(Call call) {
        move(call, CallStatus.INITIATED, null);
    }

    void ring(Call call) {
        move(call, CallStatus.RINGING, null);
    }

    /** Somebody picked up (or the carrier did, for a call that came in). Does nothing if it is too late for that. */
    public void answer(Call call) {
        if (call.status().isEarly()) {
            move(call, CallStatus.IN_PROGRESS, null);
            call.order().whenAnswered().accept(call);
        }
    }

    /** A call in progress is over. */
    public void complete(Call call, StopReason why) {
        end(call, CallStatus.COMPLETED, null, why);
    }

    /** Does nothing if the call is over already. */
    public void end(Call call, CallStatus how, @Nullable Integer sipCode, StopReason why) {
        if (!call.status().isOver()) {
            move(call, how, sipCode);
            call.stop(why);
            call.afterwards().forEach(Runnable::run);
        }
    }

    private Call open(CallOrder order, CallStatus status, Duration queueTime) {
        Call call = new Call(sids.call(), order, status, timeline.now(), queueTime);
        book.add(call);
        log.add(new CarrierEvent.CallPlaced(call.sid(), order.direction().wire(), order.from(), order.to(),
                call.parentSid(), queueTime.toMillis(), address(order.callback())));
        return call;
    }

    private static @Nullable String address(@Nullable Subscription callback) {
        return callback == null ? null : callback.endpoint().url().toString();
    }

    private void move(Call call, CallStatus next, @Nullable Integer sipCode) {
        call.move(next, timeline.now(), sipCode);
        log.add(new CarrierEvent.CallMoved(call.sid(), call.from(), call.to(), next.wire(), call.sipCode()));
        callbacks.tell(call);
    }
}
