package org.dragoman.local.carrier.conference;

import java.util.Map;
import org.dragoman.local.carrier.account.Sids;
import org.dragoman.local.carrier.call.Activity;
import org.dragoman.local.carrier.call.Call;
import org.dragoman.local.carrier.log.CarrierEvent;
import org.dragoman.local.carrier.log.CarrierLog;
import org.dragoman.local.carrier.time.Timeline;
import org.dragoman.local.carrier.twiml.Verb.Room;

/** The way into a room. */
public final class Entrance {
    private final Timeline timeline;
    private final Sids sids;
    private final ConferenceBook book;
    private final ConferenceCallbacks callbacks;
    private final Exit exit;
    private final PrivateSound sound;
    private final CarrierLog log;

    public Entrance(Timeline timeline, Sids sids, ConferenceBook book, ConferenceCallbacks callbacks, Exit exit,
            PrivateSound sound, CarrierLog log) {
        this.timeline = timeline;
        this.sids = sids;
        this.book = book;
        this.callbacks = callbacks;
        this.exit = exit;
        this.sound = sound;
        this.log = log;
    }

    /** The open conference of this name, made if there is none. Its first participant's order says who is told. */
    public Conference open(Room order) {
        return book.open(order.name()).orElseGet(() -> {
            Conference made = new Conference(sids.conference(), order.name(), timeline.now(), order.callback());
            book.add(made);
            return made;
        });
    }

    /**
     * Brings a call into the room.
     *
     * @param whenOut
     *            run when the call is out of the room and still up; at once if it cannot come in
     */
    public Activity enter(Call call, Room order, Runnable whenOut) {
        Conference conference = open(order);
        conference.dropInvitation(call);
        if (conference.hasLabel(order.label())) {
            return turnedAway(call, 16025, "The label is taken in this conference", whenOut);
        }
        if (conference.isFull() || conference.participants().size() >= order.maxParticipants()) {
            return turnedAway(call, 16020, "The conference is full", whenOut);
        }
        Participant participant = new Participant(call, order, timeline.now(), whenOut);
        conference.add(participant);
        log.add(new CarrierEvent.Joined(conference.sid(), conference.name(), call.sid(), call.phone(),
                participant.label()));
        callbacks.tell(conference, "participant-join", "join", participant,
                Map.of("ParticipantCallStatus", call.status().wire()));
        startOrWait(conference, participant);
        return why -> exit.leave(conference, participant, LeaveReason.of(why));
    }

    private Activity turnedAway(Call call, int code, String why, Runnable whenOut) {
        log.add(new CarrierEvent.Warning(code, call.sid(), why));
        timeline.run(whenOut);
        return Activity.NOTHING;
    }

    private void startOrWait(Conference conference, Participant participant) {
        if (conference.canStart()) {
            conference.start(timeline.now());
            log.add(new CarrierEvent.ConferenceStarted(conference.sid(), conference.name()));
            callbacks.tell(conference, "conference-start", "start", participant, Map.of());
            conference.participants().stream().filter(one -> !one.hold()).forEach(Participant::silence);
        } else if (conference.status() == ConferenceStatus.INIT) {
            participant.listenTo(sound.of(participant.call(), participant.order().waiting(),
                    code -> exit.notEstablished(conference, participant, code)));
        }
    }
}
