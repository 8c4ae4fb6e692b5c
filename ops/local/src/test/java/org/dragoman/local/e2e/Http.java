package org.dragoman.local.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** JSON over HTTP, as any program outside would speak it. */
final class Http {

    private static final Duration TIMEOUT = Duration.ofSeconds(10);
    private static final HttpClient CLIENT = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(TIMEOUT).build();
    private static final JsonMapper JSON = JsonMapper.shared();

    /** An answer with a JSON body; a missing node where there was none. */
    record Answer(int status, JsonNode body) {
        JsonNode ok() {
            if (status >= 300) {
                throw new AssertionError("Answered %d: %s".formatted(status, body));
            }
            return body;
        }
    }

    private final URI base;
    private final Map<String, String> headers;

    Http(URI base, Map<String, String> headers) {
        this.base = base;
        this.headers = Map.copyOf(headers);
    }

    Answer get(String path) {
        return send(path, Map.of(), builder -> builder.GET());
    }

    Answer post(String path, Object body, Map<String, String> more) {
        return send(path, more, builder -> builder.POST(BodyPublishers.ofString(JSON.writeValueAsString(body))));
    }

    Answer post(String path, Object body) {
        return post(path, body, Map.of());
    }

    Answer put(String path, Object body) {
        return send(path, Map.of(), builder -> builder.PUT(BodyPublishers.ofString(JSON.writeValueAsString(body))));
    }

    Answer put(String path, byte[] file, String type) {
        return send(path, Map.of(),
                builder -> builder.setHeader("Content-Type", type).PUT(BodyPublishers.ofByteArray(file)));
    }

    Answer delete(String path) {
        return send(path, Map.of(), builder -> builder.DELETE());
    }

    private Answer send(String path, Map<String, String> more, UnaryOperator<HttpRequest.Builder> how) {
        var request = HttpRequest.newBuilder(base.resolve(path)).timeout(TIMEOUT).header("Content-Type",
                "application/json");
        headers.forEach(request::header);
        more.forEach(request::header);
        try {
            return read(CLIENT.send(how.apply(request).build(), BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new UncheckedIOException("%s does not answer".formatted(base.resolve(path)), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Answer read(HttpResponse<String> response) {
        var type = response.headers().firstValue("Content-Type").orElse("");
        return new Answer(response.statusCode(), type.contains("json")
                ? JSON.readTree(response.body())
                : JSON.createObjectNode().put("text", response.body()));
    }
}
