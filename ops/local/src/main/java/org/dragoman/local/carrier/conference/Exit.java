package org.dragoman.local.carrier.conference;

import java.util.LinkedHashMap;
import java.util.Map;
import org.dragoman.local.carrier.call.Interlude;
import org.dragoman.local.carrier.log.CarrierEvent;
import org.dragoman.local.carrier.log.CarrierLog;
import org.dragoman.local.carrier.time.Timeline;
import org.jspecify.annotations.Nullable;

/** The ways out of a room, for one or for all. */
public final class Exit {
    private final Timeline timeline;
    private final ConferenceCallbacks callbacks;
    private final CarrierLog log;

    public Exit(Timeline timeline, ConferenceCallbacks callbacks, CarrierLog log) {
        this.timeline = timeline;
        this.callbacks = callbacks;
        this.log = log;
    }

    /** The call left (it ended, or was sent elsewhere). Ends the room if that was its order, or if nobody is left. */
    void leave(Conference conference, Participant participant, LeaveReason why) {
        if (!takeOut(conference, participant, why)) {
            return;
        }
        if (participant.endsConference()) {
            end(conference, why.isKick() ? EndReason.ENDER_KICKED : EndReason.ENDER_LEFT, participant,
                    LeaveReason.MODERATOR_ENDED);
        } else {
            closeIfEmpty(conference, participant, why.isKick());
        }
    }

    /** Thrown out by the account: the call goes on with whatever its document says next. */
    public void kick(Conference conference, Participant participant) {
        leave(conference, participant, LeaveReason.UPDATED_VIA_API);
        release(participant);
    }

    /** The account ended the conference: every call goes on with whatever its document says next. */
    public void endAll(Conference conference) {
        end(conference, EndReason.VIA_API, null, LeaveReason.ENDED_VIA_API);
    }

    /** Its waiting sound could not be had: the carrier does not bring such a call into the room. */
    void notEstablished(Conference conference, Participant participant, int code) {
        log.add(new CarrierEvent.Warning(code, participant.call().sid(),
                "The conference was not established: its waitUrl failed"));
        leave(conference, participant, LeaveReason.HUNG_UP);
        release(participant);
    }

    /** Somebody the account called in did not come. */
    void failed(Conference conference, Invitation invitation) {
        if (conference.isOver()) {
            return;
        }
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("CallSid", invitation.call().sid());
        String label = invitation.order().label();
        if (label != null) {
            fields.put("ParticipantLabel", label);
        }
        fields.put("ParticipantCallStatus", invitation.call().status().wire());
        fields.put("ReasonParticipantLeft", LeaveReason.ADD_FAILED.wire());
        callbacks.tell(conference, "participant-leave", "leave", fields);
        closeIfEmpty(conference, null, false);
    }

    private void end(Conference conference, EndReason why, @Nullable Participant by, LeaveReason forOthers) {
        if (conference.isOver()) {
            return;
        }
        conference.end(why, by, timeline.now());
        for (Participant other : conference.participants()) {
            if (takeOut(conference, other, forOthers)) {
                release(other);
            }
        }
        log.add(new CarrierEvent.ConferenceEnded(conference.sid(), conference.name(), why.wire()));
        callbacks.tell(conference, "conference-end", "end", ending(why, by));
    }

    private void closeIfEmpty(Conference conference, @Nullable Participant last, boolean kicked) {
        if (conference.participants().isEmpty() && (last != null || conference.invitations().isEmpty())) {
            end(conference, kicked ? EndReason.LAST_KICKED : EndReason.LAST_LEFT, last, LeaveReason.HUNG_UP);
        }
    }

    private boolean takeOut(Conference conference, Participant participant, LeaveReason why) {
        if (!conference.remove(participant)) {
            return false;
        }
        participant.silence();
        log.add(new CarrierEvent.Left(conference.sid(), conference.name(), participant.call().sid(),
                participant.call().phone(), participant.label(), why.wire()));
        callbacks.tell(conference, "participant-leave", "leave", participant, Map.of("ParticipantCallStatus",
                participant.call().status().wire(), "ReasonParticipantLeft", why.wire()));
        return true;
    }

    /** The call is still up: it goes on. */
    private void release(Participant participant) {
        Interlude between = new Interlude();
        participant.call().does(between);
        timeline.run(() -> {
            if (!between.stopped()) {
                participant.whenOut().run();
            }
        });
    }

    private static Map<String, String> ending(EndReason why, @Nullable Participant by) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("ReasonConferenceEnded", why.wire());
        fields.put("Reason", why.words());
        if (by != null) {
            fields.put("CallSidEndingConference", by.call().sid());
            String label = by.label();
            if (label != null) {
                fields.put("ParticipantLabelEndingConference", label);
            }
        }
        return fields;
    }
}
