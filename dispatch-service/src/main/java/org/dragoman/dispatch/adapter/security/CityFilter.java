package org.dragoman.dispatch.adapter.security;

import java.net.InetSocketAddress;
import java.util.List;
import java.util.Optional;
import org.dragoman.dispatch.config.CityProperties;
import org.dragoman.dispatch.domain.CityId;
import org.dragoman.dispatch.domain.place.City;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Finds the city of an address before anything else looks at it. A first path segment that names a city
 * ({@code /montreal/desk}) becomes the context path, so that the rest of the service sees {@code /desk} and every link
 * and redirect stays in that city.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class CityFilter implements WebFilter {

    private static final List<String> NO_CITY = List.of("/actuator", "/internal", "/webjars", "/assets", "/v3");

    private final CityDirectory cities;
    private final String defaultCity;

    CityFilter(CityDirectory cities, CityProperties properties) {
        this.cities = cities;
        this.defaultCity = properties.defaultCity();
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        String path = exchange.getRequest().getPath().value();
        if (NO_CITY.stream().anyMatch(path::startsWith)) {
            return chain.filter(exchange);
        }
        return cities.all().map(known -> enter(exchange, path, known))
                .flatMap(entered -> chain.filter(entered).contextWrite(context -> PageCity.of(entered)
                        .map(page -> context.put(CityId.class, page.id())).orElse(context)));
    }

    private ServerWebExchange enter(ServerWebExchange exchange, String path, List<City> known) {
        var byPath = named(known, firstSegment(path));
        var said = byPath.or(() -> named(known, firstLabel(exchange.getRequest())));
        said.or(() -> named(known, defaultCity))
                .ifPresent(city -> new PageCity(city, said.isPresent()).keepIn(exchange));
        return byPath.map(city -> exchange.mutate()
                .request(request -> request.contextPath("/" + city.id())).build()).orElse(exchange);
    }

    private static Optional<City> named(List<City> known, String name) {
        return known.stream().filter(city -> city.id().value().equals(name)).findFirst();
    }

    private static String firstSegment(String path) {
        int end = path.indexOf('/', 1);
        return path.substring(Math.min(1, path.length()), end < 0 ? path.length() : end);
    }

    private static String firstLabel(ServerHttpRequest request) {
        InetSocketAddress host = request.getHeaders().getHost();
        return host == null ? "" : host.getHostString().split("\\.", 2)[0];
    }
}
