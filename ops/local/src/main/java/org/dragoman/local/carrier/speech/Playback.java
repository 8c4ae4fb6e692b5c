package org.dragoman.local.carrier.speech;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dragoman.local.carrier.call.Activity;
import org.dragoman.local.carrier.call.Call;
import org.dragoman.local.carrier.call.StopReason;
import org.dragoman.local.carrier.log.CarrierEvent;
import org.dragoman.local.carrier.time.Alarm;
import org.dragoman.local.carrier.twiml.Verb;
import org.dragoman.local.carrier.twiml.Verb.Sound;
import org.jspecify.annotations.Nullable;

/** A sequence of sounds that one call is hearing. */
final class Playback implements Activity {
    private final Speaker speaker;
    private final Call call;
    private final List<? extends Sound> sounds;
    private final Runnable whenDone;
    private final List<Alarm> alarms = new ArrayList<>();
    private int position;
    private int timesPlayed;
    private boolean stopped;

    Playback(Speaker speaker, Call call, List<? extends Sound> sounds, Runnable whenDone) {
        this.speaker = speaker;
        this.call = call;
        this.sounds = sounds;
        this.whenDone = whenDone;
    }

    @Override
    public void stop(StopReason why) {
        stopped = true;
        alarms.forEach(Alarm::cancel);
    }

    void next() {
        alarms.clear();
        if (stopped) {
            return;
        }
        if (position == sounds.size()) {
            stopped = true;
            whenDone.run();
            return;
        }
        switch (sounds.get(position)) {
            case Verb.Say say -> {
                hear(say.language(), say.words(), null);
                later(speaker.paced(SoundLength.spoken(say.words())), () -> played(say.loop()));
            }
            case Verb.Play play -> speaker.recordings().fetch(play.url(), recording -> play(play, recording));
            case Verb.Pause pause -> later(pause.length(), () -> played(1));
        }
    }

    private void play(Verb.Play play, Optional<Recording> recording) {
        if (stopped) {
            return;
        }
        recording.ifPresent(found -> schedule(play.url(), found));
        later(speaker.paced(recording.map(Recording::length).orElse(Duration.ofSeconds(1))),
                () -> played(play.loop()));
    }

    /** The sound goes with its first words only, so that a listener starts it once. */
    private void schedule(URI url, Recording recording) {
        for (int i = 0; i < recording.cues().size(); i++) {
            Recording.Cue cue = recording.cues().get(i);
            URI audio = i == 0 ? url : null;
            later(speaker.paced(cue.at()), () -> hear(recording.language(), cue.words(), audio));
        }
    }

    private void played(int loop) {
        timesPlayed++;
        if (loop != 0 && timesPlayed >= loop) {
            position++;
            timesPlayed = 0;
        }
        next();
    }

    private void hear(@Nullable String language, String words, @Nullable URI audio) {
        speaker.log().add(new CarrierEvent.Heard(call.sid(), call.phone(), language, words,
                audio == null ? null : audio.toString()));
    }

    private void later(Duration wait, Runnable work) {
        alarms.add(speaker.timeline().after(wait, work));
    }
}
