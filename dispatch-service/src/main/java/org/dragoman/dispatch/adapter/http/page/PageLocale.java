package org.dragoman.dispatch.adapter.http.page;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dragoman.dispatch.adapter.security.PageCity;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContext;
import org.springframework.context.i18n.SimpleLocaleContext;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.i18n.LocaleContextResolver;

/** Staff pages speak the city's hub language; the public page speaks the visitor's. */
@Component("localeContextResolver")
class PageLocale implements LocaleContextResolver {

    /** The languages of the public page, in which messages/public_*.properties are written. */
    static final List<String> PUBLIC = List.of("en", "es", "ht", "fr", "ar");

    private static final List<Locale> PUBLIC_LOCALES = PUBLIC.stream().map(Locale::forLanguageTag).toList();

    @Override
    public LocaleContext resolveLocaleContext(ServerWebExchange exchange) {
        return new SimpleLocaleContext(isPublic(exchange) ? visitors(exchange) : hub(exchange));
    }

    @Override
    public void setLocaleContext(ServerWebExchange exchange, @Nullable LocaleContext context) {
        throw new UnsupportedOperationException("A page's language follows from its address");
    }

    private static boolean isPublic(ServerWebExchange exchange) {
        String path = exchange.getRequest().getPath().pathWithinApplication().value();
        return path.isEmpty() || path.equals("/");
    }

    private static Locale visitors(ServerWebExchange exchange) {
        var chosen = Optional.ofNullable(exchange.getRequest().getQueryParams().getFirst("lang"))
                .filter(PUBLIC::contains).map(Locale::forLanguageTag);
        return chosen.or(() -> Optional.ofNullable(
                Locale.lookup(ranges(exchange), PUBLIC_LOCALES))).orElseGet(() -> hub(exchange));
    }

    private static List<Locale.LanguageRange> ranges(ServerWebExchange exchange) {
        try {
            return exchange.getRequest().getHeaders().getAcceptLanguage();
        } catch (IllegalArgumentException malformed) {
            return List.of();
        }
    }

    private static Locale hub(ServerWebExchange exchange) {
        return PageCity.of(exchange).map(page -> Locale.forLanguageTag(page.city().hubLanguage()))
                .orElse(Locale.ENGLISH);
    }
}
