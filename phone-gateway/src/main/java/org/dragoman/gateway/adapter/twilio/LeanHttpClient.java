package org.dragoman.gateway.adapter.twilio;

import com.twilio.exception.ApiConnectionException;
import com.twilio.http.HttpClient;
import com.twilio.http.HttpMethod;
import com.twilio.http.Request;
import com.twilio.http.Response;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * The SDK's transport, without its replays. The stock client sends a POST up to six times when the server answers 5xx,
 * and a POST here is a phone that rings (facts, telephony 1.4). Only 429 is asked again: the carrier promises that it
 * was not processed. Blocking, as the SDK wants it: never to be called on an event loop.
 */
final class LeanHttpClient extends HttpClient {

    private static final int TOO_MANY_REQUESTS = 429;
    private static final int TRIES = 3;
    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final java.net.http.HttpClient http;
    private final URI base;
    private final Duration timeout;

    /**
     * @param base where the API really is
     * @param timeout for one whole exchange
     */
    LeanHttpClient(URI base, Duration timeout) {
        this.base = base;
        this.timeout = timeout;
        this.http = java.net.http.HttpClient.newBuilder()
                .version(java.net.http.HttpClient.Version.HTTP_1_1)
                .connectTimeout(CONNECT)
                .followRedirects(java.net.http.HttpClient.Redirect.NEVER)
                .build();
    }

    /** The SDK's own loop of retries stands in this method; it is replaced, not configured. */
    @Override
    public Response reliableRequest(Request request) {
        return makeRequest(request);
    }

    @Override
    public Response reliableRequest(Request request, int[] retryCodes, int retries, long delayMillis) {
        return makeRequest(request);
    }

    @Override
    public Response makeRequest(Request request) {
        var answer = send(request);
        for (int tried = 1; answer.statusCode() == TOO_MANY_REQUESTS && tried < TRIES; tried++) {
            pause(answer);
            answer = send(request);
        }
        return new Response(answer.body(), answer.statusCode());
    }

    private HttpResponse<String> send(Request request) {
        try {
            return http.send(convert(request), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new ApiConnectionException("The carrier did not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ApiConnectionException("Interrupted while asking the carrier", e);
        }
    }

    private HttpRequest convert(Request request) {
        var builder = HttpRequest.newBuilder(target(request)).timeout(timeout).header("Accept", "application/json");
        for (Map.Entry<String, java.util.List<String>> header : request.getHeaderParams().entrySet()) {
            header.getValue().forEach(value -> builder.header(header.getKey(), value));
        }
        if (request.requiresAuthentication()) {
            builder.header("Authorization", request.getAuthString());
        }
        if (request.getMethod() == HttpMethod.POST) {
            return builder.header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString(request.encodeFormBody()))
                    .build();
        }
        return builder.method(request.getMethod().toString(), BodyPublishers.noBody()).build();
    }

    /** The SDK knows one host only; its path and query on our base. */
    private URI target(Request request) {
        var asked = URI.create(request.constructURL().toString());
        var query = asked.getRawQuery();
        var path = asked.getRawPath() + (query == null ? "" : "?" + query);
        return URI.create(base.toString().replaceAll("/$", "") + path);
    }

    private static void pause(HttpResponse<String> answer) {
        try {
            Thread.sleep(retryAfter(answer).toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ApiConnectionException("Interrupted while waiting for the carrier", e);
        }
    }

    private static Duration retryAfter(HttpResponse<String> answer) {
        var told = answer.headers().firstValue("Retry-After")
                .filter(text -> text.matches("[0-9]{1,5}"))
                .map(text -> Duration.ofSeconds(Long.parseLong(text)));
        return Optional.of(told.orElse(Duration.ofMillis(300)))
                .filter(pause -> pause.compareTo(LONGEST_PAUSE) < 0)
                .orElse(LONGEST_PAUSE);
    }
}
