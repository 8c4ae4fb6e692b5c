package org.dragoman.dispatch.adapter.security;

import java.time.Duration;
import java.util.List;
import org.springframework.http.HttpCookie;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.session.WebSessionIdResolver;

/**
 * The session's id in a cookie that scripts cannot read and other sites cannot send along. Over HTTPS it carries the
 * {@code __Host-} prefix, so that no other host of the domain can plant one.
 */
@Component("webSessionIdResolver")
class SessionCookie implements WebSessionIdResolver {

    private static final String NAME = "dragoman-session";

    @Override
    public List<String> resolveSessionIds(ServerWebExchange exchange) {
        return exchange.getRequest().getCookies().getOrDefault(name(exchange), List.of()).stream()
                .map(HttpCookie::getValue).toList();
    }

    @Override
    public void setSessionId(ServerWebExchange exchange, String id) {
        exchange.getResponse().getCookies().set(name(exchange), cookie(exchange, id, Duration.ofSeconds(-1)));
    }

    @Override
    public void expireSession(ServerWebExchange exchange) {
        exchange.getResponse().getCookies().set(name(exchange), cookie(exchange, "", Duration.ZERO));
    }

    static boolean isIn(ServerWebExchange exchange) {
        return exchange.getRequest().getCookies().containsKey(name(exchange));
    }

    private static ResponseCookie cookie(ServerWebExchange exchange, String value, Duration age) {
        return ResponseCookie.from(name(exchange), value).path("/").httpOnly(true).secure(isSecure(exchange))
                .sameSite("Lax").maxAge(age).build();
    }

    private static String name(ServerWebExchange exchange) {
        return isSecure(exchange) ? "__Host-" + NAME : NAME;
    }

    static boolean isSecure(ServerWebExchange exchange) {
        return "https".equalsIgnoreCase(exchange.getRequest().getURI().getScheme());
    }
}
