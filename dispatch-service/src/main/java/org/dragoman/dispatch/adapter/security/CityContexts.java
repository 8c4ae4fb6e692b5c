package org.dragoman.dispatch.adapter.security;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.server.context.ServerSecurityContextRepository;
import org.springframework.security.web.server.context.WebSessionServerSecurityContextRepository;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Who is logged in, as the page's city sees it: somebody of another city is nobody here. The API's address names no
 * city, so there the session's own city holds; a page that names none belongs to the default city.
 */
final class CityContexts implements ServerSecurityContextRepository {

    private final WebSessionServerSecurityContextRepository sessions = new WebSessionServerSecurityContextRepository();

    CityContexts() {
        sessions.setCacheSecurityContext(true);
    }

    @Override
    public Mono<Void> save(ServerWebExchange exchange, @Nullable SecurityContext context) {
        return sessions.save(exchange, context);
    }

    @Override
    public Mono<SecurityContext> load(ServerWebExchange exchange) {
        return sessions.load(exchange).filter(context -> isAtHome(exchange, context));
    }

    private static boolean isAtHome(ServerWebExchange exchange, SecurityContext context) {
        if (!(context.getAuthentication() instanceof CallerToken token)) {
            return false;
        }
        var city = token.getPrincipal().city();
        return Refusals.isForMachines(exchange)
                ? PageCity.allows(exchange, city)
                : PageCity.of(exchange).map(page -> page.id().equals(city)).orElse(true);
    }
}
