package org.dragoman.campaign.load;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** JSON over HTTP, as any program outside would speak it. */
final class Http {

    private static final Duration TIMEOUT = Duration.ofSeconds(4);
    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(TIMEOUT).build();
    private final URI base;

    record Answer(int status, JsonNode body) {}

    Http(URI base) {
        this.base = base;
    }

    Answer get(String path, Map<String, String> headers) throws IOException {
        return send("GET", path, headers, null);
    }

    /** @throws IOException if no whole answer came: what was asked may have been done */
    Answer send(String method, String path, Map<String, String> headers, @org.jspecify.annotations.Nullable Object body)
            throws IOException {
        var request = HttpRequest.newBuilder(base.resolve(path)).timeout(TIMEOUT)
                .header("Content-Type", "application/json")
                .method(method, body == null
                        ? BodyPublishers.noBody()
                        : BodyPublishers.ofString(JSON.writeValueAsString(body)));
        headers.forEach(request::header);
        try {
            var response = client.send(request.build(), BodyHandlers.ofString());
            var type = response.headers().firstValue("Content-Type").orElse("");
            return new Answer(response.statusCode(),
                    type.contains("json") ? JSON.readTree(response.body()) : JSON.missingNode());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
