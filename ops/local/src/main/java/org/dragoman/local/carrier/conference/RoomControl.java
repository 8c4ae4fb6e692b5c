package org.dragoman.local.carrier.conference;

import java.util.Map;
import org.dragoman.local.carrier.call.Activity;
import org.dragoman.local.carrier.log.CarrierEvent;
import org.dragoman.local.carrier.log.CarrierLog;
import org.dragoman.local.carrier.time.Timeline;
import org.dragoman.local.carrier.twiml.Verb.Waiting;
import org.dragoman.local.carrier.webhook.Endpoint;

/** What an account may do with those in a room: hold, mute, tell them something. */
public final class RoomControl {
    private final Timeline timeline;
    private final ConferenceCallbacks callbacks;
    private final PrivateSound sound;
    private final CarrierLog log;

    public RoomControl(Timeline timeline, ConferenceCallbacks callbacks, PrivateSound sound, CarrierLog log) {
        this.timeline = timeline;
        this.callbacks = callbacks;
        this.sound = sound;
        this.log = log;
    }

    /** Holding somebody who is on hold already changes only what is heard. */
    public void hold(Conference conference, Participant participant, Waiting heard) {
        boolean before = participant.hold();
        participant.hold(true, timeline.now());
        participant.listenTo(sound.of(participant.call(), heard, code -> log.add(new CarrierEvent.Warning(code,
                participant.call().sid(), "The holdUrl failed: silence"))));
        if (!before) {
            holdChanged(conference, participant, "participant-hold");
        }
    }

    public void resume(Conference conference, Participant participant) {
        if (participant.hold()) {
            participant.hold(false, timeline.now());
            participant.listenTo(conference.status() == ConferenceStatus.INIT
                    ? sound.of(participant.call(), participant.order().waiting(), code -> {})
                    : Activity.NOTHING);
            holdChanged(conference, participant, "participant-unhold");
        }
    }

    public void mute(Conference conference, Participant participant, boolean muted) {
        if (participant.muted() != muted) {
            participant.muted(muted, timeline.now());
            log.add(new CarrierEvent.MuteChanged(conference.sid(), participant.call().sid(), muted));
            callbacks.tell(conference, muted ? "participant-mute" : "participant-unmute", "mute", participant,
                    Map.of());
        }
    }

    public void endOnExit(Conference conference, Participant participant, boolean ends) {
        if (participant.endsConference() != ends) {
            participant.endsConference(ends, timeline.now());
            callbacks.tell(conference, "participant-modify", "modify", participant, Map.of());
        }
    }

    /** Says something to one participant. */
    public void announce(Conference conference, Participant participant, Endpoint words) {
        participant.announce(sound.once(participant.call(), words,
                () -> callbacks.tell(conference, "announcement-end", "announcement", participant,
                        Map.of("AnnounceUrl", words.url().toString())),
                code -> callbacks.tell(conference, "announcement-fail", "announcement", participant,
                        Map.of("AnnounceUrl", words.url().toString(), "ReasonAnnouncementFailed",
                                Integer.toString(code)))));
    }

    private void holdChanged(Conference conference, Participant participant, String event) {
        log.add(new CarrierEvent.HoldChanged(conference.sid(), participant.call().sid(), participant.hold()));
        callbacks.tell(conference, event, "hold", participant, Map.of());
    }
}
