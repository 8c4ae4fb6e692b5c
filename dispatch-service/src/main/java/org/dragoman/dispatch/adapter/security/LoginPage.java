package org.dragoman.dispatch.adapter.security;

import java.net.URI;
import java.util.Optional;
import org.dragoman.dispatch.domain.access.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.ReactiveAuthenticationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.server.DefaultServerRedirectStrategy;
import org.springframework.security.web.server.ServerRedirectStrategy;
import org.springframework.security.web.server.WebFilterExchange;
import org.springframework.security.web.server.authentication.AuthenticationWebFilter;
import org.springframework.security.web.server.authentication.logout.DelegatingServerLogoutHandler;
import org.springframework.security.web.server.authentication.logout.SecurityContextServerLogoutHandler;
import org.springframework.security.web.server.authentication.logout.ServerLogoutHandler;
import org.springframework.security.web.server.authentication.logout.WebSessionServerLogoutHandler;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatchers;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** What the form at {@code /login} does: to the page of one's role, or back with a reason that gives nothing away. */
@Component
class LoginPage {

    private final PasswordLogin passwords;
    private final ServerRedirectStrategy redirects = new DefaultServerRedirectStrategy();

    LoginPage(PasswordLogin passwords) {
        this.passwords = passwords;
    }

    AuthenticationWebFilter filter(CityContexts contexts) {
        var filter = new AuthenticationWebFilter((ReactiveAuthenticationManager) Mono::just);
        filter.setRequiresAuthenticationMatcher(ServerWebExchangeMatchers.pathMatchers(HttpMethod.POST, "/login"));
        filter.setServerAuthenticationConverter(this::login);
        filter.setSecurityContextRepository(contexts);
        filter.setAuthenticationSuccessHandler(this::welcome);
        filter.setAuthenticationFailureHandler(this::refuse);
        return filter;
    }

    ServerLogoutHandler logout() {
        return new DelegatingServerLogoutHandler(
                new SecurityContextServerLogoutHandler(), new WebSessionServerLogoutHandler());
    }

    Mono<Void> goodbye(WebFilterExchange exchange, Authentication gone) {
        return redirects.sendRedirect(exchange.getExchange(), URI.create("/login?bye"));
    }

    /** The page of a role. */
    static String home(Role role) {
        return switch (role) {
            case DESK -> "/desk";
            case INTERPRETER -> "/interpreter";
            case SUPERVISOR, ADMIN -> "/board";
        };
    }

    private Mono<Authentication> login(ServerWebExchange exchange) {
        return exchange.getFormData().flatMap(form -> Mono.justOrEmpty(PageCity.of(exchange))
                .flatMap(page -> passwords.login(page.id(), text(form.getFirst("username")),
                        text(form.getFirst("password"))))
                .switchIfEmpty(Mono.error(() -> new BadCredentialsException("No such city"))));
    }

    private static String text(@Nullable String field) {
        return Optional.ofNullable(field).orElse("");
    }

    private Mono<Void> welcome(WebFilterExchange exchange, Authentication known) {
        return known instanceof CallerToken token
                ? redirects.sendRedirect(exchange.getExchange(), URI.create(home(token.getPrincipal().role())))
                : Mono.error(new IllegalStateException("Logged in as nobody"));
    }

    private Mono<Void> refuse(WebFilterExchange exchange, AuthenticationException why) {
        String reason = why instanceof LockedException ? "wait" : "wrong";
        return redirects.sendRedirect(exchange.getExchange(), URI.create("/login?" + reason));
    }
}
