package org.dragoman.local.carrier.speech;

import java.time.Duration;
import java.util.List;
import org.dragoman.local.carrier.call.Activity;
import org.dragoman.local.carrier.call.Call;
import org.dragoman.local.carrier.log.CarrierLog;
import org.dragoman.local.carrier.time.Timeline;
import org.dragoman.local.carrier.twiml.Verb.Sound;

/** Lets a call hear things, one after the other, in the time they take. */
public final class Speaker {
    private final Timeline timeline;
    private final Recordings recordings;
    private final CarrierLog log;
    private final double speed;

    /** @param speed 1 for real time; larger lets everything spoken pass more quickly */
    public Speaker(Timeline timeline, Recordings recordings, CarrierLog log, double speed) {
        if (!(speed >= 0.1 && speed <= 1000)) {
            throw new IllegalArgumentException("dragoman.carrier.speech-speed must be between 0.1 and 1000");
        }
        this.timeline = timeline;
        this.recordings = recordings;
        this.log = log;
        this.speed = speed;
    }

    /** @param whenDone run after the last sound, unless it was stopped before */
    public Activity play(Call call, List<? extends Sound> sounds, Runnable whenDone) {
        Playback playback = new Playback(this, call, List.copyOf(sounds), whenDone);
        playback.next();
        return playback;
    }

    Timeline timeline() {
        return timeline;
    }

    Recordings recordings() {
        return recordings;
    }

    CarrierLog log() {
        return log;
    }

    Duration paced(Duration length) {
        return Duration.ofNanos((long) (length.toNanos() / speed));
    }
}
