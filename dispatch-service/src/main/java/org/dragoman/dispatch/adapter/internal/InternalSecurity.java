package org.dragoman.dispatch.adapter.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Map;
import javax.crypto.spec.SecretKeySpec;
import org.dragoman.dispatch.config.InternalProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.MappedJwtClaimSetConverter;
import org.springframework.security.oauth2.jwt.NimbusReactiveJwtDecoder;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.context.NoOpServerSecurityContextRepository;
import org.springframework.security.web.server.util.matcher.PathPatternParserServerWebExchangeMatcher;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Only phone-gateway comes in here: a signed token, short-lived, issued by it and meant for this service. */
@Configuration(proxyBeanMethods = false)
class InternalSecurity {

    private static final String TURNED_AWAY = """
            {"title": "Unauthorized", "status": 401, \
            "detail": "Only phone-gateway comes in here, with a service token."}""";

    @Bean
    @Order(1)
    SecurityWebFilterChain internalApi(ServerHttpSecurity http, InternalProperties internal) {
        return http.securityMatcher(new PathPatternParserServerWebExchangeMatcher("/internal/**"))
                .authorizeExchange(exchanges -> exchanges.anyExchange().authenticated())
                .securityContextRepository(NoOpServerSecurityContextRepository.getInstance())
                .csrf(ServerHttpSecurity.CsrfSpec::disable)
                .oauth2ResourceServer(server -> server.jwt(jwt -> jwt.jwtDecoder(decoder(internal)))
                        .authenticationEntryPoint((exchange, unknown) -> turnedAway(exchange)))
                .exceptionHandling(errors -> errors
                        .authenticationEntryPoint((exchange, unknown) -> turnedAway(exchange)))
                .build();
    }

    private static Mono<Void> turnedAway(ServerWebExchange exchange) {
        var response = exchange.getResponse();
        response.setStatusCode(HttpStatus.UNAUTHORIZED);
        response.getHeaders().set(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        response.getHeaders().setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        return response.writeWith(Mono.fromSupplier(() -> response.bufferFactory().wrap(TURNED_AWAY.getBytes(UTF_8))));
    }

    private static NimbusReactiveJwtDecoder decoder(InternalProperties internal) {
        var key = new SecretKeySpec(internal.secret().getBytes(UTF_8), "HmacSHA256");
        var decoder = NimbusReactiveJwtDecoder.withSecretKey(key).build();
        // The issuer is a name; by default each token would be tried as an address, at the price of an exception.
        decoder.setClaimSetConverter(
                MappedJwtClaimSetConverter.withDefaults(Map.of(JwtClaimNames.ISS, issuer -> issuer)));
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(new JwtTimestampValidator(),
                new JwtIssuerValidator("phone-gateway"),
                new JwtClaimValidator<List<String>>(JwtClaimNames.AUD,
                        audience -> audience != null && audience.contains("dispatch-service"))));
        return decoder;
    }
}
