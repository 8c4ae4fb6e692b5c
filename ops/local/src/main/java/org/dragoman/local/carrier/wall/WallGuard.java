package org.dragoman.local.carrier.wall;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Keeps other sites' pages from pressing the buttons, and other people's scripts off the page. */
@Component
@Order(10)
final class WallGuard implements WebFilter {
    /** Recordings are played from the customer's own server, which in the local stack is on this machine. */
    private static final String POLICY = "default-src 'self'; media-src 'self' http://localhost:* http://127.0.0.1:*; "
            + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        HttpHeaders headers = exchange.getResponse().getHeaders();
        headers.set("Content-Security-Policy", POLICY);
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Referrer-Policy", "no-referrer");
        if (changes(exchange.getRequest()) && isForeign(exchange.getRequest())) {
            exchange.getResponse().setStatusCode(HttpStatus.FORBIDDEN);
            return exchange.getResponse().setComplete();
        }
        return chain.filter(exchange);
    }

    private static boolean changes(ServerHttpRequest request) {
        return request.getPath().value().startsWith("/carrier") && request.getMethod() != HttpMethod.GET
                && request.getMethod() != HttpMethod.HEAD;
    }

    private static boolean isForeign(ServerHttpRequest request) {
        String origin = request.getHeaders().getOrigin();
        return origin != null && !authority(origin).equals(request.getHeaders().getFirst(HttpHeaders.HOST));
    }

    private static String authority(@Nullable String origin) {
        try {
            String authority = origin == null ? null : URI.create(origin).getRawAuthority();
            return authority == null ? "" : authority;
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
