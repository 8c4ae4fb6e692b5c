package org.dragoman.local.carrier.webhook;

import java.util.function.Consumer;
import org.dragoman.local.carrier.account.Sids;
import org.dragoman.local.carrier.log.CarrierLog;
import org.dragoman.local.carrier.time.Timeline;

/** Sends webhooks: signs them, holds them to their time limits, repeats them as their URL's overrides say. */
public final class WebhookSender {
    private final Timeline timeline;
    private final Courier courier;
    private final RequestWriter writer;
    private final CarrierLog log;
    private final Sids sids;

    public WebhookSender(Timeline timeline, Courier courier, RequestWriter writer, CarrierLog log, Sids sids) {
        this.timeline = timeline;
        this.courier = courier;
        this.writer = writer;
        this.log = log;
        this.sids = sids;
    }

    /** @param whenDone told once, on the timeline, at the latest when the total time of the URL is over */
    public void send(Webhook webhook, Consumer<WebhookResult> whenDone) {
        new Delivery(webhook, sids.idempotencyToken(), timeline, courier, writer, log, whenDone).start();
    }
}
