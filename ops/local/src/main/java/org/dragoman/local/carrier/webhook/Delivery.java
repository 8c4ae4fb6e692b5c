package org.dragoman.local.carrier.webhook;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import org.dragoman.local.carrier.log.CarrierEvent;
import org.dragoman.local.carrier.log.CarrierLog;
import org.dragoman.local.carrier.time.Alarm;
import org.dragoman.local.carrier.time.Timeline;

/** One webhook on its way, over all its attempts. */
final class Delivery {
    private static final int MOST_REDIRECTS = 5;

    private final Webhook webhook;
    private final String token;
    private final Timeline timeline;
    private final Courier courier;
    private final RequestWriter writer;
    private final CarrierLog log;
    private final Consumer<WebhookResult> whenDone;
    private final ConnectionOverrides limits;
    private final Instant start;
    private Alarm deadline = Alarm.NONE;
    private URI url;
    private int attempt;
    private int redirects;
    private boolean done;

    Delivery(Webhook webhook, String token, Timeline timeline, Courier courier, RequestWriter writer, CarrierLog log,
            Consumer<WebhookResult> whenDone) {
        this.webhook = webhook;
        this.token = token;
        this.timeline = timeline;
        this.courier = courier;
        this.writer = writer;
        this.log = log;
        this.whenDone = whenDone;
        this.limits = ConnectionOverrides.of(webhook.url());
        this.start = timeline.now();
        this.url = webhook.url();
    }

    void start() {
        deadline = timeline.after(limits.total(), () -> fail(0, 11205));
        attempt();
    }

    private void attempt() {
        attempt++;
        log.add(new CarrierEvent.WebhookSent(token, attempt, webhook.method() + " " + url.getRawPath(),
                webhook.about()));
        courier.carry(writer.write(webhook, url, token, limits), this::judge);
    }

    private void judge(HttpOutcome outcome) {
        if (done) {
            return;
        }
        switch (outcome) {
            case HttpOutcome.Unanswered none -> retryOrFail(
                    none.connected() ? FailureKind.READ : FailureKind.CONNECT, 0, 11205);
            case HttpOutcome.Answered answer when answer.status() / 100 == 2 -> succeed(answer);
            case HttpOutcome.Answered answer when answer.status() / 100 == 3 -> follow(answer);
            case HttpOutcome.Answered answer -> retryOrFail(
                    answer.status() >= 500 ? FailureKind.BROKEN : FailureKind.REFUSED, answer.status(), 11200);
        }
    }

    private void follow(HttpOutcome.Answered answer) {
        URI next = answer.location();
        if (next == null || ++redirects > MOST_REDIRECTS) {
            fail(answer.status(), 11200);
        } else {
            url = next;
            attempt();
        }
    }

    private void retryOrFail(FailureKind kind, int status, int errorCode) {
        if (limits.retryOn().contains(kind) && attempt <= limits.retries()) {
            log.add(done(status, errorCode));
            attempt();
        } else {
            fail(status, errorCode);
        }
    }

    private void succeed(HttpOutcome.Answered answer) {
        finish(answer.status(), 0, WebhookResult.Answer.of(url, answer));
    }

    private void fail(int status, int errorCode) {
        finish(status, errorCode, new WebhookResult.Failure(webhook.url(), errorCode));
    }

    private void finish(int status, int errorCode, WebhookResult result) {
        if (done) {
            return;
        }
        done = true;
        deadline.cancel();
        log.add(done(status, errorCode));
        whenDone.accept(result);
    }

    private CarrierEvent done(int status, int errorCode) {
        return new CarrierEvent.WebhookDone(token, attempt, status, errorCode,
                Duration.between(start, timeline.now()).toMillis());
    }
}
