package org.dragoman.local.carrier.rest;

import org.dragoman.local.carrier.conference.Conference;
import org.dragoman.local.carrier.conference.Participant;
import org.dragoman.local.carrier.conference.RoomControl;
import org.dragoman.local.carrier.twiml.Verb;
import org.dragoman.local.carrier.webhook.Endpoint;

/** What may be changed in a participant. */
public final class ParticipantUpdates {
    private final RoomControl control;

    public ParticipantUpdates(RoomControl control) {
        this.control = control;
    }

    void apply(Conference conference, Participant participant, Fields fields) {
        Endpoint holdUrl = fields.endpoint("HoldUrl", "HoldMethod", 21205);
        Endpoint announceUrl = fields.endpoint("AnnounceUrl", "AnnounceMethod", 21205);
        if (fields.has("Muted")) {
            control.mute(conference, participant, fields.flag("Muted", false));
        }
        if (fields.has("EndConferenceOnExit")) {
            control.endOnExit(conference, participant, fields.flag("EndConferenceOnExit", false));
        }
        if (fields.has("Hold") && fields.flag("Hold", false)) {
            control.hold(conference, participant, holdUrl == null ? new Verb.HoldMusic() : new Verb.FromUrl(holdUrl));
        } else if (fields.has("Hold")) {
            control.resume(conference, participant);
        }
        if (announceUrl != null) {
            control.announce(conference, participant, announceUrl);
        }
    }
}
