package org.dragoman.local.carrier.message;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.dragoman.local.carrier.account.Account;
import org.dragoman.local.carrier.account.Line;
import org.dragoman.local.carrier.account.Sids;
import org.dragoman.local.carrier.log.CarrierEvent;
import org.dragoman.local.carrier.log.CarrierLog;
import org.dragoman.local.carrier.message.Message.Status;
import org.dragoman.local.carrier.time.Timeline;
import org.dragoman.local.carrier.webhook.Endpoint;
import org.dragoman.local.carrier.webhook.Webhook;
import org.dragoman.local.carrier.webhook.WebhookSender;
import org.jspecify.annotations.Nullable;

/** Sends text messages, and takes those of people; of the sent ones the newest {@value #KEPT} are remembered. */
public final class Messenger {
    static final int KEPT = 5_000;
    /** The carrier's code for a phone that cannot be reached. */
    public static final int UNREACHABLE = 30003;
    private static final int SEGMENT = 153;
    private static final Duration ON_THE_WAY = Duration.ofMillis(200);

    private final Timeline timeline;
    private final Account account;
    private final Sids sids;
    private final WebhookSender sender;
    private final CarrierLog log;
    private final Predicate<String> reachable;
    private final List<Message> messages = new ArrayList<>();
    private final StopWords stopWords = new StopWords();

    /** @param reachable whether the phone of this number is on */
    public Messenger(Timeline timeline, Account account, Sids sids, WebhookSender sender, CarrierLog log,
            Predicate<String> reachable) {
        this.timeline = timeline;
        this.account = account;
        this.sids = sids;
        this.sender = sender;
        this.log = log;
        this.reachable = reachable;
    }

    public Message send(String from, String to, String body, @Nullable Endpoint callback) {
        Message message = new Message(sids.message(), from, to, body, callback, timeline.now());
        messages.addFirst(message);
        if (messages.size() > KEPT) {
            messages.removeLast();
        }
        log.add(new CarrierEvent.MessageSent(message.sid(), from, to));
        timeline.after(ON_THE_WAY, () -> move(message, Status.SENT));
        timeline.after(ON_THE_WAY.multipliedBy(2),
                () -> move(message, reachable.test(to) ? Status.DELIVERED : Status.UNDELIVERED));
        return message;
    }

    /**
     * A person writes to a number of the account: its address is told, and what ends or begins messages from there is heeded
     * by the carrier itself. Its own automatic answer to that is left out.
     *
     * @return the message's identifier
     */
    public String receive(String from, Line to, String body) {
        String sid = sids.message();
        stopWords.hears(from, to.number(), body);
        log.add(new CarrierEvent.MessageReceived(sid, from, to.number()));
        if (to.textUrl() != null) {
            sender.send(Webhook.notice(Endpoint.post(to.textUrl()), received(sid, from, to.number(), body), sid));
        }
        return sid;
    }

    private Map<String, String> received(String sid, String from, String to, String body) {
        Map<String, String> fields = new HashMap<>(Map.of("AccountSid", account.sid(), "ApiVersion",
                Account.API_VERSION, "MessageSid", sid, "SmsSid", sid, "SmsMessageSid", sid, "SmsStatus", "received"));
        fields.putAll(Map.of("From", from, "To", to, "Body", body, "NumMedia", "0", "NumSegments",
                Integer.toString(1 + Math.max(0, body.length() - 1) / SEGMENT)));
        return fields;
    }

    /** Whoever has this number told this number of the account to send no more. */
    public boolean isStopped(String from, String to) {
        return stopWords.isStopped(from, to);
    }

    public Optional<Message> find(String sid) {
        return messages.stream().filter(message -> message.sid().equals(sid)).findFirst();
    }

    public Optional<Message> newestTo(String number) {
        return messages.stream().filter(message -> message.to().equals(number)).findFirst();
    }

    /** Newest first. */
    public List<Message> all() {
        return List.copyOf(messages);
    }

    private void move(Message message, Status next) {
        message.move(next, timeline.now());
        Endpoint callback = message.callback();
        if (callback != null) {
            sender.send(Webhook.notice(callback, fields(message), message.sid()));
        }
    }

    private Map<String, String> fields(Message message) {
        String status = message.status().name().toLowerCase(Locale.ROOT);
        Map<String, String> fields = new HashMap<>(Map.of("AccountSid", account.sid(), "ApiVersion",
                Account.API_VERSION, "MessageSid", message.sid(), "SmsSid", message.sid(), "MessageStatus", status,
                "SmsStatus", status, "From", message.from(), "To", message.to()));
        if (message.status() == Status.UNDELIVERED) {
            fields.put("ErrorCode", Integer.toString(UNREACHABLE));
        }
        return fields;
    }
}
