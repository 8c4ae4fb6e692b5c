package org.dragoman.local.carrier.rest;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Writes a refusal as the carrier does. */
@Component
public final class RestErrors {
    private final JsonMapper json;

    RestErrors(JsonMapper json) {
        this.json = json;
    }

    public Mono<Void> write(ServerWebExchange exchange, TwilioError error) {
        exchange.getResponse().setStatusCode(HttpStatusCode.valueOf(error.status()));
        exchange.getResponse().getHeaders().setContentType(MediaType.APPLICATION_JSON);
        byte[] text = json.writeValueAsBytes(error.body());
        exchange.getResponse().getHeaders().setContentLength(text.length);
        DataBuffer body = exchange.getResponse().bufferFactory().wrap(text);
        return exchange.getResponse().writeWith(Mono.just(body));
    }
}
