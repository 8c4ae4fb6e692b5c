package org.dragoman.dispatch.adapter.security;

import java.util.Optional;
import org.dragoman.dispatch.domain.CityId;
import org.dragoman.dispatch.domain.place.City;
import org.springframework.web.server.ServerWebExchange;

/**
 * The city that an address names, by its host name or first path segment.
 *
 * @param said false where neither names one and the default city stands in
 */
public record PageCity(City city, boolean said) {

    private static final String ATTRIBUTE = PageCity.class.getName();

    public CityId id() {
        return city.id();
    }

    /** Empty on addresses that belong to no city (health, assets) and where the default city is not there. */
    public static Optional<PageCity> of(ServerWebExchange exchange) {
        return Optional.ofNullable(exchange.getAttribute(ATTRIBUTE));
    }

    /** Whether somebody of a city may act here: an address that names no city is everybody's. */
    static boolean allows(ServerWebExchange exchange, CityId callers) {
        return of(exchange).map(page -> !page.said() || page.id().equals(callers)).orElse(true);
    }

    void keepIn(ServerWebExchange exchange) {
        exchange.getAttributes().put(ATTRIBUTE, this);
    }
}
