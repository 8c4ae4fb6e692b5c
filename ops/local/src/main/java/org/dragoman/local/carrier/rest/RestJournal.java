package org.dragoman.local.carrier.rest;

import org.dragoman.local.carrier.config.Carrier;
import org.dragoman.local.carrier.log.CarrierEvent;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Writes down what the interface was asked and how it answered; status 0 when the caller had gone by then. */
@Component
@Order(15)
final class RestJournal implements WebFilter {
    private final Carrier carrier;

    RestJournal(Carrier carrier) {
        this.carrier = carrier;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        return exchange.getRequest().getPath().value().startsWith(RestGate.BASE)
                ? chain.filter(exchange)
                        .doFinally(end -> carrier.timeline().run(() -> carrier.log().add(entry(exchange))))
                : chain.filter(exchange);
    }

    private static CarrierEvent entry(ServerWebExchange exchange) {
        HttpStatusCode status = exchange.getResponse().isCommitted() ? exchange.getResponse().getStatusCode() : null;
        return new CarrierEvent.RestAnswered(exchange.getRequest().getMethod().name(),
                exchange.getRequest().getPath().value().substring(RestGate.BASE.length() - 1),
                status == null ? 0 : status.value());
    }
}
