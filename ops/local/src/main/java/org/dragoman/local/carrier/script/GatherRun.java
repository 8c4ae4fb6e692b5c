package org.dragoman.local.carrier.script;

import java.util.Map;
import org.dragoman.local.carrier.call.Activity;
import org.dragoman.local.carrier.call.Call;
import org.dragoman.local.carrier.call.StopReason;
import org.dragoman.local.carrier.time.Alarm;
import org.dragoman.local.carrier.twiml.Verb.Gather;

/** Collecting keys: the first one silences the prompts, each one starts the time limit anew. */
final class GatherRun implements Activity {
    private final ScriptRunner runner;
    private final Call call;
    private final Gather gather;
    private final Runnable fallThrough;
    private final StringBuilder digits = new StringBuilder();
    private Activity prompts = Activity.NOTHING;
    private Alarm timeout = Alarm.NONE;

    /** @param fallThrough run when nothing was entered */
    GatherRun(ScriptRunner runner, Call call, Gather gather, Runnable fallThrough) {
        this.runner = runner;
        this.call = call;
        this.gather = gather;
        this.fallThrough = fallThrough;
    }

    void start() {
        runner.stage().keys().listen(call, this::pressed);
        prompts = runner.speaker().play(call, gather.prompts(), this::awaitKey);
    }

    @Override
    public void stop(StopReason why) {
        runner.stage().keys().ignore(call);
        prompts.stop(why);
        timeout.cancel();
    }

    private void awaitKey() {
        timeout.cancel();
        timeout = runner.stage().timeline().after(gather.timeout(), () -> finish(""));
    }

    private void pressed(char key) {
        prompts.stop(StopReason.HUNG_UP);
        if (gather.finishOnKey().indexOf(key) >= 0) {
            finish(String.valueOf(key));
            return;
        }
        digits.append(key);
        if (gather.numDigits() > 0 && digits.length() >= gather.numDigits()) {
            finish("");
        } else {
            awaitKey();
        }
    }

    private void finish(String finishedOn) {
        stop(StopReason.HUNG_UP);
        call.does(Activity.NOTHING);
        if (digits.isEmpty() && !gather.actionOnEmptyResult()) {
            fallThrough.run();
        } else {
            runner.ask(call, gather.action(),
                    Map.of("Digits", digits.toString(), "FinishedOnKey", finishedOn, "msg", "Gather End"));
        }
    }
}
