package org.dragoman.local.carrier.call;

import java.time.Duration;
import org.dragoman.local.carrier.time.Timeline;

/** Makes calls to phones. */
public final class Dialler {
    /** The carrier adds this to every ring time. */
    public static final Duration RING_BUFFER = Duration.ofSeconds(5);
    static final int SIP_NOT_FOUND = 404;
    static final int SIP_BUSY = 486;
    static final int SIP_NOT_CONNECTED_IN_TIME = 487;

    private final Timeline timeline;
    private final CallPace pace;
    private final CallMoves moves;
    private final PhoneNetwork phones;
    private final Duration setupTime;

    /** @param setupTime how long it takes from dialling until a phone rings */
    public Dialler(Timeline timeline, CallPace pace, CallMoves moves, PhoneNetwork phones, Duration setupTime) {
        this.timeline = timeline;
        this.pace = pace;
        this.moves = moves;
        this.phones = phones;
        this.setupTime = setupTime;
    }

    /** Dials when the account's pace allows it. */
    public Call queue(CallOrder order) {
        Duration wait = pace.take(timeline.now());
        Call call = moves.queue(order, wait);
        timeline.after(wait, () -> dial(call));
        return call;
    }

    /** Dials at once: what a Dial does is not paced. */
    public Call dial(CallOrder order) {
        Call call = moves.queue(order, Duration.ZERO);
        timeline.run(() -> dial(call));
        return call;
    }

    private void dial(Call call) {
        if (!call.status().isOver()) {
            moves.initiate(call);
            timeline.after(setupTime, () -> ring(call));
        }
    }

    private void ring(Call call) {
        if (call.status().isOver()) {
            return;
        }
        switch (phones.ring(call)) {
            case RINGS -> {
                moves.ring(call);
                timeline.after(call.order().ringTime().plus(RING_BUFFER), () -> giveUp(call));
            }
            case BUSY -> moves.end(call, CallStatus.BUSY, SIP_BUSY, StopReason.HUNG_UP);
            case UNREACHABLE -> moves.end(call, CallStatus.FAILED, SIP_NOT_FOUND, StopReason.HUNG_UP);
        }
    }

    private void giveUp(Call call) {
        if (call.status().isEarly()) {
            moves.end(call, CallStatus.NO_ANSWER, SIP_NOT_CONNECTED_IN_TIME, StopReason.HUNG_UP);
        }
    }
}
