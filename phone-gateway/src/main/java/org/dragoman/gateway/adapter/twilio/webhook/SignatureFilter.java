package org.dragoman.gateway.adapter.twilio.webhook;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.dragoman.gateway.adapter.twilio.OfTwilio;
import org.dragoman.gateway.config.GatewayProperties;
import org.dragoman.gateway.adapter.twilio.TwilioProperties;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import reactor.core.publisher.Mono;

/** Below /twilio only what the carrier has signed gets in; all else is 403 and counted. There is no way around it. */
@OfTwilio
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class SignatureFilter implements WebFilter {

    private static final String HEADER = "X-Twilio-Signature";
    /** Read as the controllers' own paths are: to them /%74wilio is the same door. */
    private static final PathPattern WEBHOOKS = PathPatternParser.defaultInstance.parse("/twilio/**");

    private final SignatureCheck check;
    private final Counter rejected;

    SignatureFilter(GatewayProperties gateway, TwilioProperties twilio, MeterRegistry meters) {
        this.check = new SignatureCheck(gateway.publicBase(), twilio.tokens());
        this.rejected = Counter.builder("dragoman.gateway.webhooks.rejected")
                .description("Webhooks without a valid signature: a wrong token, a wrong public address, or a forger")
                .register(meters);
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        if (!WEBHOOKS.matches(exchange.getRequest().getPath().pathWithinApplication())) {
            return chain.filter(exchange);
        }
        return exchange.getFormData()
                .map(form -> isSigned(exchange.getRequest(), form))
                .onErrorReturn(false)
                .flatMap(signed -> signed ? chain.filter(exchange) : reject(exchange));
    }

    private boolean isSigned(ServerHttpRequest request, MultiValueMap<String, String> form) {
        var signature = request.getHeaders().getFirst(HEADER);
        var query = request.getURI().getRawQuery();
        var target = request.getURI().getRawPath() + (query == null ? "" : "?" + query);
        return signature != null && check.isValid(target, form, signature);
    }

    private Mono<Void> reject(ServerWebExchange exchange) {
        rejected.increment();
        exchange.getResponse().setStatusCode(HttpStatus.FORBIDDEN);
        return exchange.getResponse().setComplete();
    }
}
