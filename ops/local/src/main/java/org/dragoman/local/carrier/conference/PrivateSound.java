package org.dragoman.local.carrier.conference;

import java.util.List;
import java.util.function.IntConsumer;
import org.dragoman.local.carrier.call.Activity;
import org.dragoman.local.carrier.call.Call;
import org.dragoman.local.carrier.speech.SoundDocument;
import org.dragoman.local.carrier.speech.Speaker;
import org.dragoman.local.carrier.twiml.DocumentFetcher;
import org.dragoman.local.carrier.twiml.Verb;
import org.dragoman.local.carrier.twiml.Verb.Waiting;
import org.dragoman.local.carrier.webhook.Endpoint;

/** What one participant hears alone: waiting music, words on hold, announcements. */
public final class PrivateSound {
    static final String MUSIC = "♪ ♫ ♪";

    private final DocumentFetcher fetcher;
    private final Speaker speaker;

    public PrivateSound(DocumentFetcher fetcher, Speaker speaker) {
        this.fetcher = fetcher;
        this.speaker = speaker;
    }

    /** @param whenFailed told the error code if what should be heard cannot be had */
    Activity of(Call call, Waiting waiting, IntConsumer whenFailed) {
        return switch (waiting) {
            case Verb.Silence silence -> Activity.NOTHING;
            case Verb.HoldMusic music -> speaker.play(call, List.of(new Verb.Say(MUSIC, null, 1)), () -> {});
            case Verb.FromUrl from -> once(call, from.endpoint(), () -> {}, whenFailed);
        };
    }

    Activity once(Call call, Endpoint endpoint, Runnable whenOver, IntConsumer whenFailed) {
        SoundDocument document = new SoundDocument(fetcher, speaker, call, new SoundDocument.Ending() {
            @Override
            public void over() {
                whenOver.run();
            }

            @Override
            public void failed(int code) {
                whenFailed.accept(code);
            }
        });
        document.start(endpoint);
        return document;
    }
}
