package org.dragoman.local.carrier.speech;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dragoman.local.carrier.call.Activity;
import org.dragoman.local.carrier.call.Call;
import org.dragoman.local.carrier.call.StopReason;
import org.dragoman.local.carrier.log.CarrierEvent;
import org.dragoman.local.carrier.twiml.Document;
import org.dragoman.local.carrier.twiml.DocumentFetcher;
import org.dragoman.local.carrier.twiml.Fetched;
import org.dragoman.local.carrier.twiml.Verb;
import org.dragoman.local.carrier.twiml.Verb.Sound;
import org.dragoman.local.carrier.webhook.Endpoint;

/**
 * What is heard while waiting, on hold or as an announcement: a document in which only Play, Say, Pause and Redirect are
 * obeyed. When it runs out there is silence.
 */
public final class SoundDocument implements Activity {
    private final DocumentFetcher fetcher;
    private final Speaker speaker;
    private final Call call;
    private final Ending ending;
    private Activity playing = Activity.NOTHING;
    private boolean heard;
    private boolean stopped;

    /** What follows it. */
    public interface Ending {
        /** It ran out. */
        void over();

        /** Its first page could not be had, or not be understood; a later one that fails is silence. */
        void failed(int code);
    }

    public SoundDocument(DocumentFetcher fetcher, Speaker speaker, Call call, Ending ending) {
        this.fetcher = fetcher;
        this.speaker = speaker;
        this.call = call;
        this.ending = ending;
    }

    public void start(Endpoint endpoint) {
        fetcher.fetch(call, endpoint, Map.of(), this::read);
    }

    @Override
    public void stop(StopReason why) {
        stopped = true;
        playing.stop(why);
    }

    private void read(Fetched fetched) {
        if (stopped) {
            return;
        }
        switch (fetched) {
            case Fetched.Failed failed when heard -> ending.over();
            case Fetched.Failed failed -> ending.failed(failed.code());
            case Fetched.Ready ready -> play(ready.document());
        }
    }

    private void play(Document document) {
        heard = true;
        List<Sound> sounds = new ArrayList<>();
        for (Verb verb : document.verbs()) {
            switch (verb) {
                case Sound sound -> sounds.add(sound);
                case Verb.Redirect redirect -> {
                    playing = speaker.play(call, sounds, () -> start(redirect.to()));
                    return;
                }
                case Verb.Gather gather -> refuse("Gather");
                case Verb.Dial dial -> refuse("Dial");
                case Verb.Hangup hangup -> refuse("Hangup");
                case Verb.Reject reject -> refuse("Reject");
            }
        }
        playing = speaker.play(call, sounds, ending::over);
    }

    private void refuse(String verb) {
        speaker.log()
                .add(new CarrierEvent.Warning(12200, call.sid(), verb + " is not obeyed while waiting or on hold"));
    }
}
