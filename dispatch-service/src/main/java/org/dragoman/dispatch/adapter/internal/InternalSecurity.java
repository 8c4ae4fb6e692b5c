package org.dragoman.dispatch.adapter.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import javax.crypto.spec.SecretKeySpec;
import org.dragoman.dispatch.config.InternalProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusReactiveJwtDecoder;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.context.NoOpServerSecurityContextRepository;
import org.springframework.security.web.server.util.matcher.PathPatternParserServerWebExchangeMatcher;

/** Only phone-gateway comes in here: a signed token, short-lived, issued by it and meant for this service. */
@Configuration(proxyBeanMethods = false)
class InternalSecurity {

    @Bean
    @Order(1)
    SecurityWebFilterChain internalApi(ServerHttpSecurity http, InternalProperties internal) {
        return http.securityMatcher(new PathPatternParserServerWebExchangeMatcher("/internal/**"))
                .authorizeExchange(exchanges -> exchanges.anyExchange().authenticated())
                .securityContextRepository(NoOpServerSecurityContextRepository.getInstance())
                .csrf(ServerHttpSecurity.CsrfSpec::disable)
                .oauth2ResourceServer(server -> server.jwt(jwt -> jwt.jwtDecoder(decoder(internal))))
                .build();
    }

    private static NimbusReactiveJwtDecoder decoder(InternalProperties internal) {
        var key = new SecretKeySpec(internal.secret().getBytes(UTF_8), "HmacSHA256");
        var decoder = NimbusReactiveJwtDecoder.withSecretKey(key).build();
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(new JwtTimestampValidator(),
                new JwtIssuerValidator("phone-gateway"),
                new JwtClaimValidator<List<String>>(JwtClaimNames.AUD,
                        audience -> audience != null && audience.contains("dispatch-service"))));
        return decoder;
    }
}
