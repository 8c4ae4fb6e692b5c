package org.dragoman.local.carrier.webhook;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Writes a webhook as an HTTP request: parameters in the form of a POST or the query of a GET, and the signature. */
public final class RequestWriter {
    private final Signature signature;

    public RequestWriter(Signature signature) {
        this.signature = signature;
    }

    /** @param url where this attempt goes: the webhook's own address, or where a redirect sent us */
    HttpAttempt write(Webhook webhook, URI url, String token, ConnectionOverrides limits) {
        URI bare = withoutFragment(url);
        return webhook.method().equals("POST")
                ? new HttpAttempt("POST", bare,
                        Map.of("Content-Type", "application/x-www-form-urlencoded; charset=UTF-8",
                                Signature.HEADER, signature.of(bare, webhook.parameters()),
                                "I-Twilio-Idempotency-Token", token, "User-Agent", "TwilioProxy/1.1",
                                "Accept", "*/*"),
                        form(webhook.parameters()), limits.connect(), limits.read())
                : get(withQuery(bare, webhook.parameters()), token, limits);
    }

    private HttpAttempt get(URI url, String token, ConnectionOverrides limits) {
        return new HttpAttempt("GET", url,
                Map.of(Signature.HEADER, signature.of(url, Map.of()), "I-Twilio-Idempotency-Token", token,
                        "User-Agent", "TwilioProxy/1.1", "Accept", "*/*"),
                null, limits.connect(), limits.read());
    }

    private static URI withoutFragment(URI url) {
        String text = url.toString();
        int hash = text.indexOf('#');
        return hash < 0 ? url : URI.create(text.substring(0, hash));
    }

    private static URI withQuery(URI url, Map<String, String> parameters) {
        return parameters.isEmpty()
                ? url
                : URI.create(url + (url.getRawQuery() == null ? "?" : "&") + form(parameters));
    }

    private static String form(Map<String, String> parameters) {
        return new TreeMap<>(parameters).entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
