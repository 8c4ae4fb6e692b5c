package org.dragoman.local.carrier.phones;

import java.time.Duration;
import java.util.List;
import org.dragoman.local.carrier.account.Account;
import org.dragoman.local.carrier.account.Line;
import org.dragoman.local.carrier.account.PhoneNumbers;
import org.dragoman.local.carrier.call.Call;
import org.dragoman.local.carrier.call.CallMoves;
import org.dragoman.local.carrier.call.CallOrder;
import org.dragoman.local.carrier.call.CallStatus;
import org.dragoman.local.carrier.call.Direction;
import org.dragoman.local.carrier.call.StopReason;
import org.dragoman.local.carrier.log.CarrierEvent;
import org.dragoman.local.carrier.log.CarrierLog;
import org.dragoman.local.carrier.script.Instructions;
import org.dragoman.local.carrier.script.Keys;
import org.dragoman.local.carrier.script.ScriptRunner;
import org.dragoman.local.carrier.twiml.Verb;
import org.dragoman.local.carrier.webhook.Endpoint;
import org.dragoman.local.carrier.webhook.Subscription;
import java.util.Set;

/** What one can do with a phone. What makes no sense just now is refused with a sentence ({@link PhoneRefusal}). */
public final class Hand {
    private static final Duration RING_TIME = Duration.ofSeconds(60);

    private final Account account;
    private final CallMoves moves;
    private final ScriptRunner scripts;
    private final Keys keys;
    private final CarrierLog log;

    public Hand(Account account, CallMoves moves, ScriptRunner scripts, Keys keys, CarrierLog log) {
        this.account = account;
        this.moves = moves;
        this.scripts = scripts;
        this.keys = keys;
        this.log = log;
    }

    /** Dials. A number of the account asks its webhook what to do; any other phone simply rings. */
    public Call dial(Phone phone, String number) {
        String to = PhoneNumbers.read(number).orElseThrow(() -> new PhoneRefusal("This is not a phone number"));
        if (phone.isOff() || phone.call() != null) {
            throw new PhoneRefusal(phone.isOff() ? "The phone is switched off" : "The phone is in use");
        }
        return account.line(to).map(line -> callLine(phone, line)).orElseGet(() -> callPhone(phone, to));
    }

    public void answer(Phone phone) {
        Call call = ringing(phone);
        moves.answer(call);
    }

    public void decline(Phone phone) {
        moves.end(ringing(phone), CallStatus.BUSY, 486, StopReason.HUNG_UP);
    }

    public void press(Phone phone, String digits) {
        if (!digits.matches("[0-9*#]{1,20}")) {
            throw new PhoneRefusal("A phone has the keys 0-9, * and #");
        }
        keys.press(talking(phone), digits);
    }

    public void hangUp(Phone phone) {
        Call call = phone.call();
        if (call == null || phone.state() == Phone.State.RINGING) {
            throw new PhoneRefusal("The phone is not in a call");
        }
        log.add(new CarrierEvent.HungUp(call.sid(), phone.number()));
        moves.end(call, call.status().isEarly() ? CallStatus.CANCELED : CallStatus.COMPLETED, null,
                StopReason.HUNG_UP);
    }

    /** Off: the network cannot reach it, and a call it was in is cut. */
    public void turn(Phone phone, boolean off) {
        phone.off(off);
        log.add(new CarrierEvent.PhoneChanged(phone.number(), off ? "off" : "on"));
        Call call = phone.call();
        if (off && call != null) {
            boolean early = call.status().isEarly();
            moves.end(call, early ? CallStatus.NO_ANSWER : CallStatus.COMPLETED, early ? 480 : null,
                    StopReason.HUNG_UP);
        }
    }

    public void habits(Phone phone, Habits habits) {
        phone.habits(habits);
        log.add(new CarrierEvent.PhoneChanged(phone.number(), "habits"));
    }

    private Call callLine(Phone phone, Line line) {
        Subscription status = line.statusUrl() == null
                ? null
                : new Subscription(Endpoint.post(line.statusUrl()), Set.of("completed"));
        Call call = moves.arrive(new CallOrder(Direction.INBOUND, phone.number(), line.number(), null, status,
                line.fallbackUrl() == null ? null : Endpoint.post(line.fallbackUrl()), RING_TIME, true,
                answered -> {}));
        phone.takes(call);
        scripts.run(call, new Instructions.FromUrl(Endpoint.post(line.voiceUrl())));
        return call;
    }

    /** Two people's own phones: the account has no part in it and does not see it. */
    private Call callPhone(Phone phone, String to) {
        Call call = moves.arrive(new CallOrder(Direction.INBOUND, phone.number(), to, null, null, null, RING_TIME,
                false, answered -> {}));
        phone.takes(call);
        scripts.run(call, List.of(new Verb.Dial(new Verb.Numbers(List.of(new Verb.NumberNoun(to, null))), null,
                RING_TIME, Duration.ofHours(4), null, false)));
        return call;
    }

    private static Call ringing(Phone phone) {
        Call call = phone.call();
        if (call == null || phone.state() != Phone.State.RINGING) {
            throw new PhoneRefusal("The phone is not ringing");
        }
        return call;
    }

    private static Call talking(Phone phone) {
        Call call = phone.call();
        if (call == null || call.status() != CallStatus.IN_PROGRESS) {
            throw new PhoneRefusal("The phone is not in a call");
        }
        return call;
    }
}
