package org.dragoman.local.carrier.rest;

import com.twilio.http.HttpMethod;
import com.twilio.http.NetworkHttpClient;
import com.twilio.http.Request;
import com.twilio.http.Response;
import com.twilio.http.TwilioRestClient;
import org.jspecify.annotations.Nullable;

/** The published SDK, with every request sent to another address than the carrier's. */
final class RebasedClient extends NetworkHttpClient {
    private final String base;
    private final boolean retries;

    private RebasedClient(String base, boolean retries) {
        this.base = base;
        this.retries = retries;
    }

    static TwilioRestClient of(String base, String account, String token) {
        return new TwilioRestClient.Builder(account, token).accountSid(account)
                .httpClient(new RebasedClient(base, true))
                .build();
    }

    /** Without the SDK's own repetition of what has failed. */
    static TwilioRestClient once(String base, String account, String token) {
        return new TwilioRestClient.Builder(account, token).accountSid(account)
                .httpClient(new RebasedClient(base, false)).build();
    }

    @Override
    protected boolean shouldRetry(Response response, int[] codes) {
        return retries && super.shouldRetry(response, codes);
    }

    @Override
    public @Nullable Response makeRequest(Request request) {
        Request rebased = new Request(request.getMethod(),
                request.getUrl().replaceFirst("https://api\\.twilio\\.com(:443)?", base));
        rebased.setAuth(request.getUsername(), request.getPassword());
        request.getQueryParams().forEach((name, values) -> values.forEach(value -> rebased.addQueryParam(name, value)));
        if (request.getMethod() == HttpMethod.POST) {
            rebased.setContentType(request.getContentType());
            request.getPostParams()
                    .forEach((name, values) -> values.forEach(value -> rebased.addPostParam(name, value)));
        }
        return super.makeRequest(rebased);
    }
}
