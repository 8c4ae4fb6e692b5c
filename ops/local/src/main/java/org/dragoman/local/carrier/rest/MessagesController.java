package org.dragoman.local.carrier.rest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dragoman.local.carrier.account.Account;
import org.dragoman.local.carrier.account.PhoneNumbers;
import org.dragoman.local.carrier.config.Carrier;
import org.dragoman.local.carrier.message.Message;
import org.dragoman.local.carrier.message.Messenger;
import org.dragoman.local.carrier.time.Timestamps;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** {@code /Messages}: send text messages and see what became of them. */
@RestController
@RequestMapping("/2010-04-01/Accounts/{account}")
final class MessagesController {
    private static final Set<String> CREATE = Set.of("To", "From", "Body", "StatusCallback");
    private static final Set<String> LIST = CallFields.with(Set.copyOf(Page.PARAMETERS), "To", "From", "DateSent",
            "DateSent<", "DateSent>");
    private static final int LONGEST_BODY = 1600;
    private static final int SEGMENT = 153;

    private final Rest rest;
    private final Carrier carrier;

    MessagesController(Rest rest, Carrier carrier) {
        this.rest = rest;
        this.carrier = carrier;
    }

    @PostMapping("/Messages.json")
    Mono<ResponseEntity<Map<String, Object>>> create(ServerWebExchange exchange) {
        return rest.created(exchange, form -> json(send(new Fields(form, CREATE))));
    }

    @GetMapping("/Messages.json")
    Mono<ResponseEntity<Map<String, Object>>> list(ServerWebExchange exchange) {
        var query = exchange.getRequest().getQueryParams();
        return rest.answer(200, () -> {
            Fields fields = new Fields(query, LIST);
            var sent = TimeRange.of(fields, "DateSent");
            List<Message> found = carrier.messenger().all().stream()
                    .filter(one -> !fields.has("To") || one.to().equals(fields.text("To")))
                    .filter(one -> !fields.has("From") || one.from().equals(fields.text("From")))
                    .filter(one -> sent.test(one.sentAt()))
                    .toList();
            return Page.of(carrier.account().path("Messages.json"), query, fields).of("messages", found, this::json);
        });
    }

    @GetMapping("/Messages/{sid}.json")
    Mono<ResponseEntity<Map<String, Object>>> fetch(@PathVariable String sid, ServerWebExchange exchange) {
        return rest.fetched(exchange, () -> json(carrier.messenger().find(sid)
                .orElseThrow(() -> TwilioError.notFound(carrier.account().path("Messages/" + sid + ".json")))));
    }

    private Message send(Fields fields) {
        String to = fields.required("To", 21604, "A 'To' phone number is required.");
        String from = fields.required("From", 21603, "A 'From' phone number is required.");
        String body = fields.required("Body", 21602, "Message body is required.");
        if (body.length() > LONGEST_BODY) {
            throw TwilioError.bad(21617, "The concatenated message body exceeds the 1600 character limit");
        }
        if (!carrier.account().owns(from)) {
            throw TwilioError.bad(21606,
                    "The 'From' phone number provided is not a message-capable number of this account");
        }
        String number = PhoneNumbers.read(to)
                .orElseThrow(() -> TwilioError.bad(21211, "Invalid 'To' Phone Number: " + to));
        if (carrier.messenger().isStopped(from, number)) {
            throw TwilioError.bad(21610, "Attempt to send to unsubscribed recipient");
        }
        return carrier.messenger().send(from, number, body,
                fields.endpoint("StatusCallback", "StatusCallbackMethod", 21609));
    }

    private Map<String, Object> json(Message message) {
        boolean failed = message.status() == Message.Status.UNDELIVERED;
        String path = carrier.account().path("Messages/" + message.sid());
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("sid", message.sid());
        json.put("account_sid", carrier.account().sid());
        json.put("api_version", Account.API_VERSION);
        json.put("from", message.from());
        json.put("to", message.to());
        json.put("body", message.body());
        json.put("direction", "outbound-api");
        json.put("status", message.status().name().toLowerCase(Locale.ROOT));
        json.put("num_segments", Integer.toString(1 + (message.body().length() - 1) / SEGMENT));
        json.put("num_media", "0");
        json.put("date_created", Timestamps.rfc2822(message.createdAt()));
        json.put("date_updated", Timestamps.rfc2822(message.createdAt()));
        json.put("date_sent", Timestamps.rfc2822OrNull(message.sentAt()));
        json.put("price", null);
        json.put("price_unit", "USD");
        json.put("messaging_service_sid", null);
        json.put("error_code", failed ? Messenger.UNREACHABLE : null);
        json.put("error_message", failed ? "Unreachable destination handset" : null);
        json.put("uri", path + ".json");
        json.put("subresource_uris", Map.of("media", path + "/Media.json"));
        return json;
    }
}
