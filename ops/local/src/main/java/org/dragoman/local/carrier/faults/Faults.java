package org.dragoman.local.carrier.faults;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.dragoman.local.carrier.log.CarrierEvent;
import org.dragoman.local.carrier.log.CarrierLog;
import org.dragoman.local.carrier.time.Timeline;
import org.dragoman.local.carrier.webhook.Misbehaviour;
import org.dragoman.local.carrier.webhook.Webhook;
import org.dragoman.local.carrier.webhook.Webhook.Purpose;

/** Misbehaviour to order. What happens is decided by the seed; each case is written in the log. */
public final class Faults implements Misbehaviour {
    private static final Duration LONGEST_HOLD = Duration.ofSeconds(5);
    private static final Duration BEFORE_COPY = Duration.ofMillis(20);

    private final Timeline timeline;
    private final RandomGenerator random;
    private final CarrierLog log;
    private final List<Way> heldBack = new ArrayList<>();
    private WebhookFaults webhooks = WebhookFaults.NONE;
    private RestFaults rest = RestFaults.NONE;
    private int webhookCases;
    private int restCases;

    public Faults(Timeline timeline, RandomGenerator random, CarrierLog log) {
        this.timeline = timeline;
        this.random = random;
        this.log = log;
    }

    /** The present order. */
    public record Plan(WebhookFaults webhooks, RestFaults rest) {
        @SuppressWarnings("NullAway") // What comes from JSON may lack anything.
        public Plan {
            webhooks = webhooks == null ? WebhookFaults.NONE : webhooks;
            rest = rest == null ? RestFaults.NONE : rest;
        }
    }

    public Plan plan() {
        return new Plan(webhooks, rest);
    }

    public void plan(Plan changed) {
        webhooks = changed.webhooks();
        rest = changed.rest();
        webhookCases = 0;
        restCases = 0;
        release();
    }

    @Override
    public void meet(Webhook webhook, Way way) {
        if (webhook.purpose() == Purpose.FILE || !webhook.url().getPath().contains(webhooks.matching())
                || over(webhooks.most(), webhookCases)) {
            way.deliver();
            release();
        } else {
            maltreat(webhook, way);
        }
    }

    /** What this request shall meet with. */
    public RestFaults.Fate fate(String methodAndPath) {
        if (!methodAndPath.contains(rest.matching()) || over(rest.most(), restCases)) {
            return RestFaults.Fate.NONE;
        }
        RestFaults.Fate fate = rest.fate(random.nextDouble());
        if (fate != RestFaults.Fate.NONE) {
            restCases++;
            log.add(new CarrierEvent.Misbehaved(fate.name(), methodAndPath));
        }
        return fate;
    }

    private void maltreat(Webhook webhook, Way way) {
        boolean notice = webhook.purpose() == Purpose.NOTICE;
        if (notice && strikes(webhooks.lose(), "LOST", webhook)) {
            return;
        }
        if (notice && strikes(webhooks.reorder(), "HELD_BACK", webhook)) {
            heldBack.add(way);
            timeline.after(LONGEST_HOLD, this::release);
            return;
        }
        if (strikes(webhooks.delay(), "DELAYED", webhook)) {
            timeline.after(Duration.ofMillis(webhooks.delayMillis()), way::deliver);
        } else {
            way.deliver();
            release();
        }
        if (strikes(webhooks.duplicate(), "DOUBLED", webhook)) {
            timeline.after(BEFORE_COPY, way::deliverCopy);
        }
    }

    private boolean strikes(double probability, String how, Webhook webhook) {
        boolean strikes = probability > 0 && random.nextDouble() < probability;
        if (strikes) {
            webhookCases++;
            log.add(new CarrierEvent.Misbehaved(how, webhook.url().getPath()));
        }
        return strikes;
    }

    /** Those held back go now, in their order. */
    private void release() {
        List<Way> ways = List.copyOf(heldBack);
        heldBack.clear();
        ways.forEach(way -> timeline.after(BEFORE_COPY, way::deliver));
    }

    private static boolean over(int most, int cases) {
        return most > 0 && cases >= most;
    }
}
