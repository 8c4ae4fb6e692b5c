package org.dragoman.dispatch.adapter.phone;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.dragoman.dispatch.domain.CityId;
import org.dragoman.dispatch.domain.recording.RecordingName;
import org.dragoman.dispatch.domain.recording.SentenceState;
import org.dragoman.dispatch.port.Recordings;
import org.dragoman.dispatch.port.Recordings.Upload;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;

/** A gateway that has nothing but recordings, as the contract tells them. */
public final class ServedRecordings implements AutoCloseable {

    private static final String ALL = "/internal/v1/cities/{city}/recordings";
    private static final String ONE = ALL + "/{language}/{sentence}";

    private final Recordings recordings;
    private final DisposableServer server = HttpServer.create().host("localhost").port(0)
            .route(routes -> routes
                    .get(ALL, (request, response) -> json(response, all(request)))
                    .get(ONE, (request, response) -> sound(request, response))
                    .put(ONE, (request, response) -> json(response, put(request)))
                    .delete(ONE, (request, response) -> delete(request, response)))
            .bindNow(Duration.ofSeconds(5));

    public ServedRecordings(Recordings recordings) {
        this.recordings = recordings;
    }

    public String url() {
        return "http://localhost:" + server.port();
    }

    private static CityId city(HttpServerRequest request) {
        return new CityId(String.valueOf(request.param("city")));
    }

    private static RecordingName name(HttpServerRequest request) {
        return new RecordingName(String.valueOf(request.param("language")),
                String.valueOf(request.param("sentence")));
    }

    private Mono<String> all(HttpServerRequest request) {
        return recordings.all(city(request)).map(ServedRecordings::written);
    }

    private static String written(List<SentenceState> states) {
        return "{\"sentences\": [" + String.join(",", states.stream().map(ServedRecordings::written).toList()) + "]}";
    }

    private static String written(SentenceState state) {
        return "{\"language\": \"%s\", \"sentence\": \"%s\", \"source\": \"%s\", \"words\": \"%s\"%s}".formatted(
                state.name().language(), state.name().sentence(), state.source(), state.words().orElseThrow(),
                state.own().map(ServedRecordings::written).orElse(""));
    }

    private static String written(SentenceState.Own own) {
        return ", \"own\": {\"sha256\": \"%s\", \"bytes\": %d, \"millis\": %d, \"uploadedAt\": \"%s\"}".formatted(
                own.hash(), own.bytes(), own.length().toMillis(), own.uploadedAt());
    }

    private Mono<String> put(HttpServerRequest request) {
        var by = UUID.fromString(request.uri().replaceAll(".*by=", ""));
        return request.receive().aggregate().asByteArray().defaultIfEmpty(new byte[0])
                .flatMap(file -> recordings.replace(city(request), name(request), file, by))
                .map(upload -> switch (upload) {
                    case Upload.Kept(var hash, var length) ->
                        "{\"outcome\": \"KEPT\", \"sha256\": \"%s\", \"millis\": %d}".formatted(hash,
                                length.toMillis());
                    case Upload.Refused(var why) -> "{\"outcome\": \"REFUSED\", \"reason\": \"%s\"}".formatted(why);
                });
    }

    private Mono<Void> sound(HttpServerRequest request, HttpServerResponse response) {
        return recordings.sound(city(request), name(request))
                .flatMap(file -> response.header("Content-Type", "audio/wav").sendByteArray(Mono.just(file)).then()
                        .thenReturn(true))
                .switchIfEmpty(Mono.defer(() -> response.status(404).send().thenReturn(true)))
                .then();
    }

    private Mono<Void> delete(HttpServerRequest request, HttpServerResponse response) {
        return recordings.withdraw(city(request), name(request))
                .flatMap(had -> response.status(had ? 204 : 404).send());
    }

    private static Mono<Void> json(HttpServerResponse response, Mono<String> body) {
        return body.flatMap(text -> response.header("Content-Type", "application/json").sendString(Mono.just(text))
                .then());
    }

    @Override
    public void close() {
        server.disposeNow();
    }
}
