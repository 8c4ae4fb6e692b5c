package org.dragoman.dispatch.system;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A gateway that keeps every command and calls nobody. */
final class ListeningGateway implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final List<JsonNode> commands = new CopyOnWriteArrayList<>();
    private final DisposableServer server = HttpServer.create().host("localhost").port(0)
            .route(routes -> routes.post("/internal/v1/commands", (request, response) -> request.receive().aggregate()
                    .asString().flatMap(body -> response.header("Content-Type", "application/json")
                            .sendString(Mono.just(keep(body))).then())))
            .bindNow(Duration.ofSeconds(5));

    String url() {
        return "http://localhost:" + server.port();
    }

    /** The first command that fits, once it has come; each is given once. */
    JsonNode take(String kind, Predicate<JsonNode> fits) {
        return Await.until("a command " + kind, () -> commands.stream()
                .filter(command -> command.get("kind").asString().equals(kind) && fits.test(command))
                .findFirst().filter(commands::remove));
    }

    JsonNode take(String kind) {
        return take(kind, any -> true);
    }

    List<JsonNode> untaken() {
        return List.copyOf(commands);
    }

    private String keep(String body) {
        var command = JSON.readTree(body);
        commands.add(command);
        return "{\"commandId\":\"%s\",\"outcome\":\"KEPT\"}".formatted(command.get("commandId").asString());
    }

    @Override
    public void close() {
        server.disposeNow();
    }
}
