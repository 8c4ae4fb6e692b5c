package org.dragoman.dispatch.adapter.security;

import java.util.Optional;
import org.dragoman.dispatch.port.Accounts;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.ReactiveAuthenticationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.server.authentication.AuthenticationWebFilter;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Machines, by the token in each of their requests. */
@Component
class BearerLogin {

    private static final String SCHEME = "Bearer ";

    private final Accounts accounts;
    private final CityDirectory cities;

    BearerLogin(Accounts accounts, CityDirectory cities) {
        this.accounts = accounts;
        this.cities = cities;
    }

    static boolean isUsedBy(ServerWebExchange exchange) {
        return header(exchange).isPresent();
    }

    AuthenticationWebFilter filter(Refusals refusals) {
        var filter = new AuthenticationWebFilter((ReactiveAuthenticationManager) Mono::just);
        filter.setServerAuthenticationConverter(this::caller);
        filter.setAuthenticationFailureHandler((exchange, refused) -> refusals.unknown(exchange.getExchange()));
        return filter;
    }

    /** One answer for a malformed, an unknown and an expired token, and for one of another city. */
    private Mono<Authentication> caller(ServerWebExchange exchange) {
        return Mono.justOrEmpty(header(exchange).flatMap(Secret::token))
                .filter(token -> PageCity.allows(exchange, token.city()))
                .filterWhen(cities::knows)
                .flatMap(token -> accounts.machine(token.city(), token.hash()))
                .<Authentication>map(CallerToken::new)
                .switchIfEmpty(Mono.error(() -> new BadCredentialsException("This token is not valid")));
    }

    private static Optional<String> header(ServerWebExchange exchange) {
        return Optional.ofNullable(exchange.getRequest().getHeaders().getFirst(HttpHeaders.AUTHORIZATION))
                .filter(value -> value.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
                .map(value -> value.substring(SCHEME.length()).strip());
    }
}
