package org.dragoman.dispatch.adapter.http.page;

import java.util.Locale;
import org.dragoman.dispatch.adapter.security.PageCity;
import org.dragoman.dispatch.domain.access.Caller;
import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import org.springframework.security.web.reactive.result.view.CsrfRequestDataValueProcessor;
import org.springframework.security.web.server.csrf.CsrfToken;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** What every page shows around its own matter: the city, who is logged in; and the token its forms repeat. */
@ControllerAdvice(basePackageClasses = PageFrame.class)
class PageFrame {

    record Frame(String city, String cityId, String hub, Locale locale, String dir, String name, String role) {}

    @ModelAttribute("frame")
    Mono<Frame> frame(ServerWebExchange exchange, Locale locale) {
        return ReactiveSecurityContextHolder.getContext()
                .mapNotNull(context -> context.getAuthentication())
                .map(known -> known.getPrincipal() instanceof Caller caller
                        ? frame(exchange, locale, caller.name(), caller.role().name())
                        : frame(exchange, locale, "", ""))
                .defaultIfEmpty(frame(exchange, locale, "", ""));
    }

    @ModelAttribute(CsrfRequestDataValueProcessor.DEFAULT_CSRF_ATTR_NAME)
    Mono<CsrfToken> csrf(ServerWebExchange exchange) {
        Mono<CsrfToken> token = exchange.getAttribute(CsrfToken.class.getName());
        return token == null ? Mono.empty() : token;
    }

    private static Frame frame(ServerWebExchange exchange, Locale locale, String name, String role) {
        var city = PageCity.of(exchange).map(PageCity::city).orElseThrow(NoSuchPage::new);
        return new Frame(city.name(), city.id().value(), city.hubLanguage(), locale,
                locale.getLanguage().equals("ar") ? "rtl" : "ltr", name, role);
    }
}
