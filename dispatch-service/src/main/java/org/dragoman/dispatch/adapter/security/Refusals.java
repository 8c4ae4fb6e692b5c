package org.dragoman.dispatch.adapter.security;

import java.net.URI;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.web.server.DefaultServerRedirectStrategy;
import org.springframework.security.web.server.csrf.CsrfException;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** How somebody is turned away: a machine by a problem, a person by the login page of the city. */
@Component
class Refusals {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String LOG_IN = "Log in, or send a valid token: Authorization: Bearer drg_…";
    private static final String NOT_YOURS = "This caller's role may not do this.";
    private static final String NO_CSRF = "A call from a browser's session needs the page's X-CSRF-TOKEN header.";

    private final DefaultServerRedirectStrategy redirects = new DefaultServerRedirectStrategy();

    static boolean isForMachines(ServerWebExchange exchange) {
        return exchange.getRequest().getPath().pathWithinApplication().value().startsWith("/api/");
    }

    Mono<Void> unknown(ServerWebExchange exchange) {
        if (isForMachines(exchange)) {
            exchange.getResponse().getHeaders().set(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
            return problem(exchange, HttpStatus.UNAUTHORIZED, LOG_IN);
        }
        return isPartOfPage(exchange) ? reload(exchange) : redirects.sendRedirect(exchange, URI.create("/login"));
    }

    Mono<Void> forbidden(ServerWebExchange exchange, Exception why) {
        if (isForMachines(exchange) && why instanceof CsrfException && !SessionCookie.isIn(exchange)) {
            return unknown(exchange);
        }
        if (isForMachines(exchange)) {
            return problem(exchange, HttpStatus.FORBIDDEN, why instanceof CsrfException ? NO_CSRF : NOT_YOURS);
        }
        return isPartOfPage(exchange)
                ? reload(exchange)
                : Mono.error(new ResponseStatusException(HttpStatus.FORBIDDEN));
    }

    /** A fragment that a script asked for must not show a login form in the middle of a page. */
    private static Mono<Void> reload(ServerWebExchange exchange) {
        var response = exchange.getResponse();
        response.setStatusCode(HttpStatus.UNAUTHORIZED);
        response.getHeaders().set("HX-Refresh", "true");
        return response.setComplete();
    }

    private static boolean isPartOfPage(ServerWebExchange exchange) {
        var headers = exchange.getRequest().getHeaders();
        return headers.containsHeader("HX-Request") || headers.getAccept().contains(MediaType.TEXT_EVENT_STREAM);
    }

    private static Mono<Void> problem(ServerWebExchange exchange, HttpStatus status, String detail) {
        var response = exchange.getResponse();
        response.setStatusCode(status);
        response.getHeaders().setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        var body = Map.of("title", status.getReasonPhrase(), "status", status.value(), "detail", detail,
                "instance", exchange.getRequest().getPath().value());
        return response.writeWith(Mono.fromSupplier(
                () -> response.bufferFactory().wrap(JSON.writeValueAsBytes(body))));
    }
}
