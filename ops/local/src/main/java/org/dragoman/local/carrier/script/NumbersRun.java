package org.dragoman.local.carrier.script;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dragoman.local.carrier.account.PhoneNumbers;
import org.dragoman.local.carrier.call.Activity;
import org.dragoman.local.carrier.call.Call;
import org.dragoman.local.carrier.call.CallMoves;
import org.dragoman.local.carrier.call.CallOrder;
import org.dragoman.local.carrier.call.CallStatus;
import org.dragoman.local.carrier.call.Direction;
import org.dragoman.local.carrier.call.StopReason;
import org.dragoman.local.carrier.log.CarrierEvent;
import org.dragoman.local.carrier.twiml.Verb.Dial;
import org.dragoman.local.carrier.twiml.Verb.NumberNoun;
import org.jspecify.annotations.Nullable;

/** Dialling one or several numbers at once: the first to pick up is bridged with the caller, the others stop ringing. */
final class NumbersRun implements Activity {
    private final ScriptRunner runner;
    private final Call caller;
    private final Dial dial;
    private final DialEnd end;
    private final List<Call> ringing = new ArrayList<>();
    private @Nullable Call bridged;
    private boolean connected;
    private boolean over;

    NumbersRun(ScriptRunner runner, Call caller, Dial dial, DialEnd end) {
        this.runner = runner;
        this.caller = caller;
        this.dial = dial;
        this.end = end;
    }

    void start(List<NumberNoun> numbers) {
        String callerId = dial.callerId() == null ? caller.from() : dial.callerId();
        if (!mayShow(callerId)) {
            fail(13214, "Dial: invalid callerId");
            return;
        }
        for (NumberNoun noun : numbers) {
            Optional<String> number = PhoneNumbers.read(noun.number());
            if (number.isEmpty()) {
                fail(13224, "Dial: the number is invalid");
                return;
            }
            ring(noun, callerId, number.get());
        }
    }

    @Override
    public void stop(StopReason why) {
        over = true;
        Call other = bridged;
        if (other != null) {
            moves().complete(other, StopReason.HUNG_UP);
        }
        stopRinging();
    }

    private void ring(NumberNoun noun, String callerId, String number) {
        Call call = runner.stage().dialler().dial(new CallOrder(Direction.OUTBOUND_DIAL, callerId, number, caller,
                noun.callback(), null, dial.timeout(), caller.order().listed(), this::answered));
        ringing.add(call);
        call.afterwards(() -> ended(call));
    }

    private void answered(Call call) {
        bridged = call;
        connected = true;
        call.does(why -> ended(call));
        ringing.remove(call);
        stopRinging();
        runner.stage().log().add(new CarrierEvent.Bridged(caller.sid(), call.sid()));
        runner.stage().timeline().after(dial.timeLimit(), () -> moves().complete(call, StopReason.HUNG_UP));
    }

    private void ended(Call call) {
        ringing.remove(call);
        boolean wasBridged = call.equals(bridged);
        if (wasBridged) {
            bridged = null;
            runner.stage().log().add(new CarrierEvent.Unbridged(caller.sid(), call.sid()));
        }
        if (!over && (wasBridged || (!connected && ringing.isEmpty()))) {
            over = true;
            end.over(new DialEnd.Outcome(call.status().wire(), call, call.talked(runner.stage().timeline().now())));
        }
    }

    private void stopRinging() {
        for (Call call : List.copyOf(ringing)) {
            moves().end(call, CallStatus.CANCELED, null, StopReason.HUNG_UP);
        }
    }

    private void fail(int code, String why) {
        runner.stage().log().add(new CarrierEvent.Warning(code, caller.sid(), why));
        over = true;
        stopRinging();
        end.over(new DialEnd.Outcome("failed", null, Duration.ZERO));
    }

    /** The caller's own number, the one that was called, or one that the account owns. */
    private boolean mayShow(String callerId) {
        return callerId.equals(caller.from()) || callerId.equals(caller.to())
                || runner.stage().account().owns(callerId);
    }

    private CallMoves moves() {
        return runner.moves();
    }
}
