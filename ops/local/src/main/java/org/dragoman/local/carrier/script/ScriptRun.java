package org.dragoman.local.carrier.script;

import java.util.List;
import java.util.Map;
import org.dragoman.local.carrier.call.Activity;
import org.dragoman.local.carrier.call.Call;
import org.dragoman.local.carrier.call.CallStatus;
import org.dragoman.local.carrier.call.StopReason;
import org.dragoman.local.carrier.twiml.Document;
import org.dragoman.local.carrier.twiml.Verb;

/** One document, carried out verb by verb; when it is done the call is hung up. */
final class ScriptRun {
    private final ScriptRunner runner;
    private final Call call;
    private final List<Verb> verbs;
    private int next;

    ScriptRun(ScriptRunner runner, Call call, Document document) {
        this.runner = runner;
        this.call = call;
        this.verbs = document.verbs();
    }

    /** A call that came in is answered by its first document, unless that one turns it away. */
    void begin() {
        if (call.status().isEarly() && (verbs.isEmpty() || !(verbs.getFirst() instanceof Verb.Reject))) {
            runner.moves().answer(call);
        }
        step();
    }

    void step() {
        if (next == verbs.size()) {
            runner.hangUp(call);
            return;
        }
        switch (verbs.get(next++)) {
            case Verb.Sound sound -> call.does(runner.speaker().play(call, List.of(sound), this::step));
            case Verb.Gather gather -> gather(gather);
            case Verb.Dial dial -> dial(dial);
            case Verb.Redirect redirect -> runner.ask(call, redirect.to(), Map.of());
            case Verb.Hangup hangup -> runner.hangUp(call);
            case Verb.Reject reject -> reject(reject);
        }
    }

    private void gather(Verb.Gather gather) {
        GatherRun run = new GatherRun(runner, call, gather, this::step);
        call.does(run);
        run.start();
    }

    private void dial(Verb.Dial dial) {
        DialEnd end = new DialEnd(runner, call, dial, this::step);
        switch (dial.target()) {
            case Verb.Room room -> room(dial, room, end);
            case Verb.Numbers numbers -> {
                NumbersRun run = new NumbersRun(runner, call, dial, end);
                call.does(end.orWhenOver(run));
                run.start(numbers.numbers());
            }
        }
    }

    private void room(Verb.Dial dial, Verb.Room room, DialEnd end) {
        Activity inRoom = runner.stage().entrance().enter(call, room, () -> {
            runner.stage().keys().ignore(call);
            end.over(DialEnd.Outcome.ofConference());
        });
        Activity dialling = why -> {
            runner.stage().keys().ignore(call);
            inRoom.stop(why);
        };
        call.does(end.orWhenOver(dialling));
        if (dial.untilStar()) {
            runner.stage().keys().listen(call, key -> leaveByStar(key, dialling, end));
        }
    }

    /** As anybody leaves, but that the phone is still up: the action is asked what comes now. */
    private void leaveByStar(char key, Activity dialling, DialEnd end) {
        if (key == '*') {
            dialling.stop(StopReason.HUNG_UP);
            end.over(DialEnd.Outcome.ofConference());
        }
    }

    private void reject(Verb.Reject reject) {
        call.does(Activity.NOTHING);
        CallStatus how = call.status().isEarly()
                ? (reject.reason().equals("busy") ? CallStatus.BUSY : CallStatus.FAILED)
                : CallStatus.COMPLETED;
        runner.moves().end(call, how, null, StopReason.HUNG_UP);
    }
}
