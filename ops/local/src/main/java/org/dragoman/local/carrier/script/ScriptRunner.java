package org.dragoman.local.carrier.script;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.dragoman.local.carrier.call.Activity;
import org.dragoman.local.carrier.call.Call;
import org.dragoman.local.carrier.call.CallMoves;
import org.dragoman.local.carrier.call.Interlude;
import org.dragoman.local.carrier.call.StopReason;
import org.dragoman.local.carrier.speech.Speaker;
import org.dragoman.local.carrier.twiml.Document;
import org.dragoman.local.carrier.twiml.DocumentFetcher;
import org.dragoman.local.carrier.twiml.Fetched;
import org.dragoman.local.carrier.twiml.Verb;
import org.dragoman.local.carrier.webhook.Endpoint;

/**
 * Gets a call's document and lets the call do what it says. Where none can be had: the fallback address, once; where that
 * fails too, the caller hears that an application error has occurred, and the call ends.
 */
public final class ScriptRunner {
    static final String APPLICATION_ERROR = "We're sorry, an application error has occurred. Goodbye.";

    private final DocumentFetcher fetcher;
    private final Speaker speaker;
    private final CallMoves moves;
    private final Stage stage;

    public ScriptRunner(DocumentFetcher fetcher, Speaker speaker, CallMoves moves, Stage stage) {
        this.fetcher = fetcher;
        this.speaker = speaker;
        this.moves = moves;
        this.stage = stage;
    }

    /** Starts a call's first document, or replaces what it is doing now. */
    public void run(Call call, Instructions instructions) {
        call.stop(StopReason.UPDATED_BY_API);
        switch (instructions) {
            case Instructions.FromUrl from -> ask(call, from.endpoint(), Map.of());
            case Instructions.Inline inline -> took(call,
                    fetcher.inline(call, inline.document(), Endpoint.post(URI.create("inline:twiml"))), false);
        }
    }

    /** Lets a call do what is written here, without asking anybody. */
    public void run(Call call, List<Verb> verbs) {
        new ScriptRun(this, call, new Document(verbs, List.of())).step();
    }

    void ask(Call call, Endpoint endpoint, Map<String, String> more) {
        ask(call, endpoint, more, false);
    }

    /** Tells an address what became of a Dial of a call that is over; the answer has no effect. */
    void tell(Call call, Endpoint endpoint, Map<String, String> more) {
        fetcher.fetch(call, endpoint, more, ignored -> {});
    }

    Speaker speaker() {
        return speaker;
    }

    CallMoves moves() {
        return moves;
    }

    Stage stage() {
        return stage;
    }

    void hangUp(Call call) {
        call.does(Activity.NOTHING);
        moves.complete(call, StopReason.HUNG_UP);
    }

    private void ask(Call call, Endpoint endpoint, Map<String, String> more, boolean isFallback) {
        Interlude fetching = new Interlude();
        call.does(fetching);
        fetcher.fetch(call, endpoint, more, fetched -> {
            if (!fetching.stopped()) {
                took(call, fetched, isFallback);
            }
        });
    }

    private void took(Call call, Fetched fetched, boolean isFallback) {
        switch (fetched) {
            case Fetched.Ready ready -> new ScriptRun(this, call, ready.document()).begin();
            case Fetched.Failed failed -> failed(call, failed, isFallback);
        }
    }

    private void failed(Call call, Fetched.Failed failed, boolean isFallback) {
        Endpoint fallback = call.fallback();
        if (fallback != null && !isFallback) {
            ask(call, fallback, Map.of("ErrorCode", Integer.toString(failed.code()), "ErrorUrl",
                    failed.url().toString()), true);
        } else {
            new ScriptRun(this, call,
                    new Document(List.of(new Verb.Say(APPLICATION_ERROR, "en-US", 1)), List.of())).begin();
        }
    }
}
