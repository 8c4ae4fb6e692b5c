package org.dragoman.local.carrier.rest;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import org.dragoman.local.carrier.account.Account;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Lets into the REST interface only who knows the account's secret, and only to that account. */
@Component
@Order(20)
final class RestGate implements WebFilter {
    static final String BASE = "/" + Account.API_VERSION + "/";

    private final Account account;
    private final RestErrors errors;

    RestGate(Account account, RestErrors errors) {
        this.account = account;
        this.errors = errors;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        String path = exchange.getRequest().getPath().value();
        if (!path.startsWith(BASE)) {
            return chain.filter(exchange);
        }
        if (!knowsSecret(exchange.getRequest().getHeaders().getFirst(HttpHeaders.AUTHORIZATION))) {
            exchange.getResponse().getHeaders().set(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Twilio API\"");
            return errors.write(exchange, new TwilioError(401, 20003, "Authenticate"));
        }
        return path.startsWith(account.path(""))
                ? chain.filter(exchange)
                : errors.write(exchange, TwilioError.notFound(path));
    }

    private boolean knowsSecret(@Nullable String header) {
        String expected = "Basic " + Base64.getEncoder()
                .encodeToString((account.sid() + ":" + account.authToken()).getBytes(StandardCharsets.UTF_8));
        return header != null && MessageDigest.isEqual(expected.getBytes(StandardCharsets.UTF_8),
                header.getBytes(StandardCharsets.UTF_8));
    }
}
