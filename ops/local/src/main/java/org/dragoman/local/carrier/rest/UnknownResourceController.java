package org.dragoman.local.carrier.rest;

import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Whatever else the interface is asked for. */
@RestController
final class UnknownResourceController {
    @RequestMapping("/2010-04-01/**")
    Mono<Void> unknown(ServerHttpRequest request) {
        return Mono.error(TwilioError.notFound(request.getPath().value()));
    }
}
