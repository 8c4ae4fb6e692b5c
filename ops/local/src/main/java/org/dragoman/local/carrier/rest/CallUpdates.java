package org.dragoman.local.carrier.rest;

import java.util.List;
import java.util.Set;
import org.dragoman.local.carrier.call.Call;
import org.dragoman.local.carrier.call.CallMoves;
import org.dragoman.local.carrier.call.CallStatus;
import org.dragoman.local.carrier.call.StopReason;
import org.dragoman.local.carrier.script.ScriptRunner;
import org.dragoman.local.carrier.webhook.Subscription;

/** What may be changed in a call that is not over: end it, or send it elsewhere. */
public final class CallUpdates {
    private static final int NOT_IN_PROGRESS = 21220;

    private final CallMoves moves;
    private final ScriptRunner scripts;

    public CallUpdates(CallMoves moves, ScriptRunner scripts) {
        this.moves = moves;
        this.scripts = scripts;
    }

    void apply(Call call, Fields fields) {
        String status = fields.oneOf("Status", List.of("completed", "canceled"), "");
        Subscription callback = fields.subscription("StatusCallback", CallFields.EVENTS, Set.of("completed"));
        boolean elsewhere = fields.has("Url") || fields.has("Twiml");
        if (call.status().isOver()) {
            throw TwilioError.bad(NOT_IN_PROGRESS, "Call is not in-progress. Cannot redirect.");
        }
        if (callback != null) {
            call.callback(callback);
        }
        if (fields.has("FallbackUrl")) {
            call.fallback(fields.endpoint("FallbackUrl", "FallbackMethod", 21205));
        }
        if (elsewhere) {
            redirect(call, fields);
        } else if (!status.isEmpty()) {
            end(call, status);
        }
    }

    private void redirect(Call call, Fields fields) {
        if (call.status() != CallStatus.IN_PROGRESS) {
            throw TwilioError.bad(NOT_IN_PROGRESS, "Call is not in-progress. Cannot redirect.");
        }
        scripts.run(call, CallsController.instructions(fields));
    }

    /** Canceled acts on a call that nobody answered yet; completed on any. */
    private void end(Call call, String status) {
        if (call.status().isEarly()) {
            moves.end(call, CallStatus.CANCELED, null, StopReason.UPDATED_BY_API);
        } else if (status.equals("completed")) {
            moves.complete(call, StopReason.UPDATED_BY_API);
        }
    }
}
