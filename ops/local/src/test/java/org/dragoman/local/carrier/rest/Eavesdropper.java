package org.dragoman.local.carrier.rest;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicBoolean;
import org.dragoman.contract.Exchange;
import org.dragoman.contract.Overheard;
import org.reactivestreams.Publisher;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.server.reactive.ServerHttpResponseDecorator;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Hears all that the simulator is asked by its REST interface and all it answers, for the judge. The simulator finds it by
 * its own scan because it lies on the tests' class path: wherever a test starts the simulator, the whole local stack
 * included, nothing passes it by, and nothing of it is in the simulator itself.
 */
@Component
@Order(12)
final class Eavesdropper implements WebFilter {

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        return exchange.getRequest().getPath().value().startsWith(RestGate.BASE)
                ? exchange.getFormData().flatMap(form -> listen(new Ear(exchange, form), chain))
                : chain.filter(exchange);
    }

    private static Mono<Void> listen(Ear ear, WebFilterChain chain) {
        return chain.filter(ear.exchange.mutate().response(ear).build()).doFinally(end -> ear.hear("", true));
    }

    /** Hears an answer before it goes out: whoever has it in hand finds it overheard. */
    private static final class Ear extends ServerHttpResponseDecorator {
        private final ServerWebExchange exchange;
        private final MultiValueMap<String, String> form;
        private final AtomicBoolean heard = new AtomicBoolean();

        Ear(ServerWebExchange exchange, MultiValueMap<String, String> form) {
            super(exchange.getResponse());
            this.exchange = exchange;
            this.form = form;
        }

        @Override
        public Mono<Void> writeWith(Publisher<? extends DataBuffer> body) {
            return super.writeWith(DataBufferUtils.join(body)
                    .doOnNext(whole -> hear(whole.toString(StandardCharsets.UTF_8), false)));
        }

        @Override
        public Mono<Void> setComplete() {
            hear("", false);
            return super.setComplete();
        }

        /** @param gone there was no answer before the one who asked had gone */
        private void hear(String body, boolean gone) {
            if (heard.compareAndSet(false, true)) {
                var status = gone ? null : getStatusCode();
                Overheard.add(new Exchange(exchange.getRequest().getMethod().name(),
                        exchange.getRequest().getPath().value(), exchange.getRequest().getQueryParams(), form,
                        status == null ? Exchange.UNHEARD : status.value(), body));
            }
        }
    }
}
