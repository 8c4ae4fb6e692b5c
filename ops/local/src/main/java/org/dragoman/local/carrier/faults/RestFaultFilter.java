package org.dragoman.local.carrier.faults;

import java.time.Duration;
import org.dragoman.local.carrier.account.Account;
import org.dragoman.local.carrier.config.Carrier;
import org.dragoman.local.carrier.rest.Rest;
import org.dragoman.local.carrier.rest.RestErrors;
import org.dragoman.local.carrier.rest.TwilioError;
import org.reactivestreams.Publisher;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.server.reactive.ServerHttpResponseDecorator;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Lets the REST interface fail as ordered: before anything is done, or after. */
@Component
@Order(30)
final class RestFaultFilter implements WebFilter {
    private static final Duration SILENCE = Duration.ofMinutes(2);

    private final Carrier carrier;
    private final Rest rest;
    private final RestErrors errors;

    RestFaultFilter(Carrier carrier, Rest rest, RestErrors errors) {
        this.carrier = carrier;
        this.rest = rest;
        this.errors = errors;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        String path = exchange.getRequest().getPath().value();
        if (!path.startsWith("/" + Account.API_VERSION + "/")) {
            return chain.filter(exchange);
        }
        return rest.on(() -> carrier.faults().fate(exchange.getRequest().getMethod() + " " + path))
                .flatMap(fate -> meet(fate, exchange, chain));
    }

    private Mono<Void> meet(RestFaults.Fate fate, ServerWebExchange exchange, WebFilterChain chain) {
        return switch (fate) {
            case NONE -> chain.filter(exchange);
            case TOO_MANY -> errors.write(exchange, new TwilioError(429, 20429, "Too Many Requests"));
            case FAIL -> errors.write(exchange, broken());
            case FAIL_AFTER -> chain.filter(instead(exchange, Mono.defer(() -> errors.write(exchange, broken()))));
            case SILENT_AFTER -> chain.filter(instead(exchange, Mono.delay(SILENCE).then()));
        };
    }

    private static TwilioError broken() {
        return new TwilioError(500, 20500, "An internal server error has occurred");
    }

    /** Does the work, throws away what it answers and answers this instead. */
    private static ServerWebExchange instead(ServerWebExchange exchange, Mono<Void> answer) {
        return exchange.mutate().response(new ServerHttpResponseDecorator(exchange.getResponse()) {
            @Override
            public Mono<Void> writeWith(Publisher<? extends DataBuffer> body) {
                return Flux.from(body).doOnNext(DataBufferUtils::release).then(answer);
            }

            @Override
            public Mono<Void> setComplete() {
                return answer;
            }
        }).build();
    }
}
