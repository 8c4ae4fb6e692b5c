package org.dragoman.local.carrier.script;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.dragoman.local.carrier.call.Activity;
import org.dragoman.local.carrier.call.Call;
import org.dragoman.local.carrier.twiml.Verb.Dial;
import org.dragoman.local.carrier.webhook.Endpoint;
import org.jspecify.annotations.Nullable;

/**
 * What follows a Dial: its action is asked, with what became of it, or else the document goes on. When the caller hangs up
 * meanwhile the action is still told, and what it answers has no effect.
 */
final class DialEnd {
    private final ScriptRunner runner;
    private final Call call;
    private final Dial dial;
    private final Runnable goOn;

    /** @param status answered (a conference), completed, busy, no-answer, failed or canceled */
    record Outcome(String status, @Nullable Call dialled, Duration talked) {
        static Outcome ofConference() {
            return new Outcome("answered", null, Duration.ZERO);
        }

        Map<String, String> fields() {
            Map<String, String> fields = new LinkedHashMap<>();
            fields.put("DialCallStatus", status);
            fields.put("DialBridged", Boolean.toString(status.equals("answered") || status.equals("completed")));
            if (dialled != null) {
                fields.put("DialCallSid", dialled.sid());
                fields.put("DialCallDuration", Long.toString(talked.toSeconds()));
            }
            return fields;
        }
    }

    DialEnd(ScriptRunner runner, Call call, Dial dial, Runnable goOn) {
        this.runner = runner;
        this.call = call;
        this.dial = dial;
        this.goOn = goOn;
    }

    void over(Outcome outcome) {
        call.does(Activity.NOTHING);
        Endpoint action = dial.action();
        if (action == null) {
            goOn.run();
        } else {
            runner.ask(call, action, outcome.fields());
        }
    }

    /** The activity of the Dial, which also tells the action when the caller hangs up. */
    Activity orWhenOver(Activity dialling) {
        return why -> {
            dialling.stop(why);
            Endpoint action = dial.action();
            if (action != null && call.status().isOver()) {
                runner.tell(call, action, new Outcome("completed", null, Duration.ZERO).fields());
            }
        };
    }
}
