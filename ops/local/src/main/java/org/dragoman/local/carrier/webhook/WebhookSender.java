package org.dragoman.local.carrier.webhook;

import java.util.function.Consumer;
import org.dragoman.local.carrier.account.Sids;
import org.dragoman.local.carrier.log.CarrierLog;
import org.dragoman.local.carrier.time.Timeline;

/** Sends webhooks: signs them, holds them to their time limits, repeats them as their URL's overrides say. */
public final class WebhookSender {
    private static final Consumer<WebhookResult> UNHEEDED = result -> {};

    private final Timeline timeline;
    private final Courier courier;
    private final RequestWriter writer;
    private final CarrierLog log;
    private final Sids sids;
    private Misbehaviour misbehaviour = Misbehaviour.NONE;

    public WebhookSender(Timeline timeline, Courier courier, RequestWriter writer, CarrierLog log, Sids sids) {
        this.timeline = timeline;
        this.courier = courier;
        this.writer = writer;
        this.log = log;
        this.sids = sids;
    }

    /** From now on, webhooks meet with this. */
    public void meets(Misbehaviour changed) {
        misbehaviour = changed;
    }

    public void send(Webhook webhook) {
        send(webhook, UNHEEDED);
    }

    /** @param whenDone told once, on the timeline, at the latest when the total time of the URL is over */
    public void send(Webhook webhook, Consumer<WebhookResult> whenDone) {
        String token = sids.idempotencyToken();
        misbehaviour.meet(webhook, new Misbehaviour.Way() {
            @Override
            public void deliver() {
                start(webhook, token, whenDone);
            }

            @Override
            public void deliverCopy() {
                start(webhook, token, UNHEEDED);
            }
        });
    }

    private void start(Webhook webhook, String token, Consumer<WebhookResult> whenDone) {
        new Delivery(webhook, token, timeline, courier, writer, log, whenDone).start();
    }
}
