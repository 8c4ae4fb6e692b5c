package org.dragoman.local.carrier.twiml;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.dragoman.local.carrier.call.Call;
import org.dragoman.local.carrier.call.VoiceParameters;
import org.dragoman.local.carrier.log.CarrierEvent;
import org.dragoman.local.carrier.log.CarrierLog;
import org.dragoman.local.carrier.webhook.Endpoint;
import org.dragoman.local.carrier.webhook.Webhook;
import org.dragoman.local.carrier.webhook.WebhookResult;
import org.dragoman.local.carrier.webhook.WebhookSender;

/** Asks a customer's server what a call shall do. */
public final class DocumentFetcher {
    private final WebhookSender sender;
    private final VoiceParameters parameters;
    private final TwimlReader reader;
    private final CarrierLog log;

    public DocumentFetcher(WebhookSender sender, VoiceParameters parameters, TwimlReader reader, CarrierLog log) {
        this.sender = sender;
        this.parameters = parameters;
        this.reader = reader;
        this.log = log;
    }

    /** @param more fields beside those that tell of the call */
    public void fetch(Call call, Endpoint endpoint, Map<String, String> more, Consumer<Fetched> whenDone) {
        Map<String, String> fields = parameters.of(call);
        fields.putAll(more);
        sender.send(Webhook.question(endpoint, fields, call.sid()),
                result -> whenDone.accept(read(call, result)));
    }

    /** A document that came with an API request. */
    public Fetched inline(Call call, String text, Endpoint origin) {
        try {
            return ready(call, reader.read(text, null));
        } catch (TwimlException e) {
            return failed(call, e, origin);
        }
    }

    private Fetched read(Call call, WebhookResult result) {
        return switch (result) {
            case WebhookResult.Failure failure -> {
                warn(call, failure.errorCode(), "No document from " + failure.url().getPath());
                yield new Fetched.Failed(failure.errorCode(), failure.url());
            }
            case WebhookResult.Answer answer -> read(call, answer);
        };
    }

    private Fetched read(Call call, WebhookResult.Answer answer) {
        try {
            return ready(call, document(answer));
        } catch (TwimlException e) {
            return failed(call, e, Endpoint.post(answer.url()));
        }
    }

    private Document document(WebhookResult.Answer answer) throws TwimlException {
        String type = answer.contentType();
        if (type.startsWith("audio/")) {
            return new Document(List.of(new Verb.Play(answer.url(), 1)), List.of());
        }
        return switch (type) {
            case "text/xml", "application/xml", "text/html" -> reader.read(answer.text(), answer.url());
            case "text/plain" -> new Document(List.of(new Verb.Say(answer.text(), null, 1)), List.of());
            default -> throw new TwimlException(12300, "Invalid content type: " + type);
        };
    }

    private Fetched ready(Call call, Document document) {
        document.warnings().forEach(warning -> warn(call, warning.code(), warning.message()));
        return new Fetched.Ready(document);
    }

    private Fetched failed(Call call, TwimlException e, Endpoint origin) {
        warn(call, e.code(), String.valueOf(e.getMessage()));
        return new Fetched.Failed(e.code(), origin.url());
    }

    private void warn(Call call, int code, String message) {
        log.add(new CarrierEvent.Warning(code, call.sid(), message));
    }
}
