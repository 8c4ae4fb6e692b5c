package org.dragoman.local.carrier.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.dragoman.local.carrier.ScriptedCustomer;
import org.dragoman.local.carrier.account.Sids;
import org.dragoman.local.carrier.log.CarrierLog;
import org.dragoman.local.carrier.time.ManualTimeline;
import org.junit.jupiter.api.Test;

class WebhookSenderTest {
    private final ManualTimeline time = new ManualTimeline();
    private final ScriptedCustomer customer = new ScriptedCustomer(time);
    private final WebhookSender sender = new WebhookSender(time, customer, new RequestWriter(new Signature("t")),
            new CarrierLog(time), new Sids(new Random(1)));
    private final List<WebhookResult> results = new ArrayList<>();

    @Test
    void triesAgainOnlyAsOftenAndOnlyForWhatItsAddressSays() {
        answers(500, 500, 200);
        send("http://customer.test/a#rc=2&rp=5xx");
        assertThat(results).singleElement().isInstanceOf(WebhookResult.Answer.class);
        assertThat(customer.asked("/a")).hasSize(3);

        answers(500, 200);
        send("http://customer.test/a");
        assertThat(results.getLast()).isEqualTo(new WebhookResult.Failure(URI.create("http://customer.test/a"), 11200));
        assertThat(customer.asked("/a")).hasSize(4);
    }

    @Test
    void everyAttemptCarriesTheSameTokenAndNoFragment() {
        answers(503, 503, 503, 200);
        send("http://customer.test/a?x=1#rc=5&rp=all");

        assertThat(customer.asked("/a")).extracting(asked -> asked.headers().get("I-Twilio-Idempotency-Token"))
                .hasSize(4).containsOnly(customer.asked("/a").getFirst().headers().get("I-Twilio-Idempotency-Token"));
        assertThat(customer.asked("/a")).allMatch(asked -> asked.url().toString().equals("http://customer.test/a?x=1"));
    }

    @Test
    void aMissingConnectionIsTriedTwiceUnlessToldOtherwise() {
        customer.goesAway(true);
        send("http://customer.test/a");
        assertThat(customer.asked("/a")).hasSize(2);
        send("http://customer.test/b#rc=0");
        assertThat(customer.asked("/b")).hasSize(1);
    }

    @Test
    void givesUpWhenItsTotalTimeIsOver() {
        WebhookSender patient = new WebhookSender(time, (attempt, outcome) -> {}, new RequestWriter(new Signature("t")),
                new CarrierLog(time), new Sids(new Random(1)));
        patient.send(webhook("http://customer.test/a#tt=2000"), results::add);
        time.passSeconds(1.9);
        assertThat(results).isEmpty();
        time.passSeconds(0.2);
        assertThat(results).singleElement().isInstanceOf(WebhookResult.Failure.class);
    }

    @Test
    void overridesStayWithinTheirBounds() {
        ConnectionOverrides limits = ConnectionOverrides
                .of(URI.create("http://c.test/a#ct=1&rt=999999&rc=9&rp=ct,4xx,?"));
        assertThat(limits.connect()).hasMillis(100);
        assertThat(limits.read()).hasMillis(15_000);
        assertThat(limits.retries()).isEqualTo(5);
        assertThat(limits.retryOn()).containsExactlyInAnyOrder(FailureKind.CONNECT, FailureKind.REFUSED);
    }

    private void answers(Integer... statuses) {
        Iterator<Integer> next = List.of(statuses).iterator();
        customer.answers("/a", form -> ScriptedCustomer.answered(next.next(), "text/xml", ""));
    }

    private void send(String url) {
        sender.send(webhook(url), results::add);
        time.passSeconds(1);
    }

    private static Webhook webhook(String url) {
        return Webhook.notice(Endpoint.post(URI.create(url)), Map.of("CallSid", "CA1"), "CA1");
    }
}
