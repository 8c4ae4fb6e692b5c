package org.dragoman.local.carrier.conference;

import java.util.LinkedHashMap;
import java.util.Map;
import org.dragoman.local.carrier.account.Account;
import org.dragoman.local.carrier.time.Timeline;
import org.dragoman.local.carrier.time.Timestamps;
import org.dragoman.local.carrier.webhook.Subscription;
import org.dragoman.local.carrier.webhook.Webhook;
import org.dragoman.local.carrier.webhook.WebhookSender;

/** Tells the subscriber of a conference what happens in it; numbered from 0 per conference. */
public final class ConferenceCallbacks {
    private final Account account;
    private final Timeline timeline;
    private final WebhookSender sender;

    public ConferenceCallbacks(Account account, Timeline timeline, WebhookSender sender) {
        this.account = account;
        this.timeline = timeline;
        this.sender = sender;
    }

    /**
     * @param event
     *            the long name, "participant-join"
     * @param subscribedAs
     *            the short one, "join"
     */
    void tell(Conference conference, String event, String subscribedAs, Map<String, String> more) {
        Subscription callback = conference.callback();
        if (callback != null && callback.events().contains(subscribedAs)) {
            Map<String, String> fields = fields(conference, event);
            fields.putAll(more);
            sender.send(Webhook.notice(callback.endpoint(), fields, conference.sid()));
        }
    }

    void tell(Conference conference, String event, String subscribedAs, Participant participant,
            Map<String, String> more) {
        Map<String, String> fields = of(participant);
        fields.putAll(more);
        tell(conference, event, subscribedAs, fields);
    }

    private Map<String, String> fields(Conference conference, String event) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("AccountSid", account.sid());
        fields.put("ConferenceSid", conference.sid());
        fields.put("FriendlyName", conference.name());
        fields.put("StatusCallbackEvent", event);
        fields.put("SequenceNumber", Integer.toString(conference.nextCallback()));
        fields.put("Timestamp", Timestamps.rfc2822(timeline.now()));
        return fields;
    }

    private static Map<String, String> of(Participant participant) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("CallSid", participant.call().sid());
        String label = participant.label();
        if (label != null) {
            fields.put("ParticipantLabel", label);
        }
        fields.put("Muted", Boolean.toString(participant.muted()));
        fields.put("Hold", Boolean.toString(participant.hold()));
        fields.put("Coaching", "false");
        fields.put("StartConferenceOnEnter", Boolean.toString(participant.startsConference()));
        fields.put("EndConferenceOnExit", Boolean.toString(participant.endsConference()));
        return fields;
    }
}
