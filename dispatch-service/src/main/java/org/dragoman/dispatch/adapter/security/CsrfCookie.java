package org.dragoman.dispatch.adapter.security;

import org.jspecify.annotations.Nullable;
import org.springframework.security.web.server.csrf.CookieServerCsrfTokenRepository;
import org.springframework.security.web.server.csrf.CsrfToken;
import org.springframework.security.web.server.csrf.ServerCsrfTokenRepository;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * The token that a form or script must repeat, in a cookie of the whole host: every city's pages are one site, and a
 * visitor who never logs in costs no row. Over HTTPS no other host can plant it.
 */
final class CsrfCookie implements ServerCsrfTokenRepository {

    private final CookieServerCsrfTokenRepository plain = named("dragoman-csrf");
    private final CookieServerCsrfTokenRepository secure = named("__Host-dragoman-csrf");

    private static CookieServerCsrfTokenRepository named(String name) {
        var repository = new CookieServerCsrfTokenRepository();
        repository.setCookieName(name);
        repository.setCookiePath("/");
        repository.setHeaderName("X-CSRF-TOKEN");
        repository.setCookieCustomizer(cookie -> cookie.httpOnly(true).sameSite("Lax"));
        return repository;
    }

    private CookieServerCsrfTokenRepository of(ServerWebExchange exchange) {
        return SessionCookie.isSecure(exchange) ? secure : plain;
    }

    @Override
    public Mono<CsrfToken> generateToken(ServerWebExchange exchange) {
        return of(exchange).generateToken(exchange);
    }

    @Override
    public Mono<Void> saveToken(ServerWebExchange exchange, @Nullable CsrfToken token) {
        return of(exchange).saveToken(exchange, token);
    }

    @Override
    public Mono<CsrfToken> loadToken(ServerWebExchange exchange) {
        return of(exchange).loadToken(exchange);
    }
}
