package org.dragoman.dispatch.adapter.phone;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.dragoman.dispatch.port.PendingCommand;
import org.dragoman.dispatch.port.Phones;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;

/** Hands commands to the gateway. Only its own "refused", or a malformed command, is final. */
class GatewayPhones implements Phones {

    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private record Outcome(String commandId, String outcome, Optional<String> reason) {}

    private final WebClient gateway;

    GatewayPhones(WebClient gateway) {
        this.gateway = gateway;
    }

    @Override
    public Mono<Optional<String>> send(PendingCommand command) {
        return CommandJson.of(command).map(this::post).orElseGet(() -> Mono.just(Optional.of("NUMBER_FORGOTTEN")));
    }

    private Mono<Optional<String>> post(Map<String, Object> json) {
        return gateway.post().uri("/internal/v1/commands").bodyValue(json)
                .exchangeToMono(GatewayPhones::outcome)
                .timeout(PATIENCE);
    }

    private static Mono<Optional<String>> outcome(ClientResponse response) {
        if (response.statusCode().is2xxSuccessful()) {
            return response.bodyToMono(Outcome.class).map(GatewayPhones::refusal);
        }
        return response.statusCode().isSameCodeAs(HttpStatusCode.valueOf(400))
                ? response.releaseBody().thenReturn(Optional.of("MALFORMED"))
                : response.createError();
    }

    private static Optional<String> refusal(Outcome outcome) {
        return outcome.outcome().equals("REFUSED")
                ? outcome.reason().or(() -> Optional.of("REFUSED"))
                : Optional.empty();
    }
}
