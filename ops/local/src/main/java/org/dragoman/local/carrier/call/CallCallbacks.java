package org.dragoman.local.carrier.call;

import java.time.Duration;
import java.util.Map;
import org.dragoman.local.carrier.time.Timeline;
import org.dragoman.local.carrier.time.Timestamps;
import org.dragoman.local.carrier.webhook.Subscription;
import org.dragoman.local.carrier.webhook.Webhook;
import org.dragoman.local.carrier.webhook.WebhookSender;

/**
 * Tells whoever subscribed how a call goes. Callbacks are numbered from 0 in the order of what happened; they are sent
 * without waiting for one another, so they may arrive in another order, as the carrier's do.
 */
public final class CallCallbacks {
    private final Timeline timeline;
    private final WebhookSender sender;
    private final VoiceParameters parameters;

    public CallCallbacks(Timeline timeline, WebhookSender sender, VoiceParameters parameters) {
        this.timeline = timeline;
        this.sender = sender;
        this.parameters = parameters;
    }

    void tell(Call call) {
        Subscription callback = call.callback();
        if (callback != null && callback.events().contains(call.status().eventName())) {
            sender.send(Webhook.notice(callback.endpoint(), fields(call), call.sid()));
        }
    }

    private Map<String, String> fields(Call call) {
        Map<String, String> fields = parameters.of(call);
        fields.put("CallbackSource", "call-progress-events");
        fields.put("SequenceNumber", Integer.toString(call.nextCallback()));
        fields.put("Timestamp", Timestamps.rfc2822(timeline.now()));
        if (call.status().isOver()) {
            Duration talked = call.talked(timeline.now());
            fields.put("CallDuration", Long.toString(talked.toSeconds()));
            fields.put("Duration", Long.toString((talked.toSeconds() + 59) / 60));
            Integer code = call.sipCode();
            if (code != null) {
                fields.put("SipResponseCode", code.toString());
            }
        }
        return fields;
    }
}
