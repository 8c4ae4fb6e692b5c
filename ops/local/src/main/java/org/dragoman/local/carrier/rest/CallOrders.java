package org.dragoman.local.carrier.rest;

import java.time.Duration;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.dragoman.local.carrier.account.Account;
import org.dragoman.local.carrier.account.PhoneNumbers;
import org.dragoman.local.carrier.call.Call;
import org.dragoman.local.carrier.call.CallMoves;
import org.dragoman.local.carrier.call.CallOrder;
import org.dragoman.local.carrier.call.Direction;
import org.dragoman.local.carrier.call.StopReason;
import org.dragoman.local.carrier.log.CarrierEvent;
import org.dragoman.local.carrier.log.CarrierLog;
import org.dragoman.local.carrier.time.Timeline;

/** Reads what calls and participants have in common when they are made: whom to ring, as whom, and who is told. */
public final class CallOrders {
    private static final int RING_SECONDS = 60;
    private static final int LONGEST_CALL_SECONDS = 86_400;
    private static final int USUAL_LONGEST_CALL_SECONDS = 14_400;

    private static final Pattern SEND_DIGITS = Pattern.compile("[0-9*#w]{1,32}");

    private final Account account;
    private final Timeline timeline;
    private final CallMoves moves;
    private final CarrierLog log;

    public CallOrders(Account account, Timeline timeline, CallMoves moves, CarrierLog log) {
        this.account = account;
        this.timeline = timeline;
        this.moves = moves;
        this.log = log;
    }

    CallOrder read(Fields fields, Consumer<Call> whenAnswered) {
        String to = fields.required("To", 21201, "No 'To' number is specified");
        String from = fields.required("From", 21213, "No 'From' number is specified");
        int limit = fields.number("TimeLimit", 1, LONGEST_CALL_SECONDS, USUAL_LONGEST_CALL_SECONDS);
        return new CallOrder(Direction.OUTBOUND_API, caller(from), called(to), null,
                fields.subscription("StatusCallback", CallFields.EVENTS, Set.of("completed")),
                fields.endpoint("FallbackUrl", "FallbackMethod", 21205),
                Duration.ofSeconds(fields.number("Timeout", 1, 600, RING_SECONDS)), true,
                whenAnswered.andThen(call -> timeline.after(Duration.ofSeconds(limit),
                        () -> moves.complete(call, StopReason.HUNG_UP))));
    }

    /** What is dialled once the phone has been picked up: whoever is there hears it, and so the log can tell. */
    Consumer<Call> sendDigits(Fields fields) {
        String digits = fields.text("SendDigits");
        if (digits == null) {
            return answered -> {};
        }
        if (!SEND_DIGITS.matcher(digits).matches()) {
            throw TwilioError.bad(21206, "Invalid SendDigits");
        }
        return answered -> log.add(new CarrierEvent.KeysHeard(answered.sid(), answered.to(), digits));
    }

    /** Says in the log what was asked for and is not simulated. */
    void note(Fields fields, Set<String> notSimulated) {
        notSimulated.stream().filter(fields::has).sorted().forEach(name -> log
                .add(new CarrierEvent.Warning(0, null, "The simulator does not simulate " + name)));
    }

    private String called(String to) {
        return PhoneNumbers.read(to).orElseThrow(() -> TwilioError.bad(21211, "Invalid 'To' Phone Number: " + to));
    }

    private String caller(String from) {
        String number = PhoneNumbers.read(from)
                .orElseThrow(() -> TwilioError.bad(21212, "Invalid 'From' Phone Number: " + from));
        if (!account.owns(number)) {
            throw TwilioError.bad(21210, "The source phone number provided, " + number
                    + ", is not yet verified for your account");
        }
        return number;
    }
}
