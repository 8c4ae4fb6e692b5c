package org.dragoman.gateway.adapter.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Map;
import javax.crypto.spec.SecretKeySpec;
import org.dragoman.gateway.config.InternalProperties;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.reactive.EnableWebFluxSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.MacAlgorithm;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.MappedJwtClaimSetConverter;
import org.springframework.security.oauth2.jwt.NimbusReactiveJwtDecoder;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.context.NoOpServerSecurityContextRepository;

/**
 * Who may ask what: commands come from dispatch-service with its token; webhooks are open here and judged by the
 * carrier's own package ({@link CarrierDoor}); prompts, health and metrics are open; nothing else exists.
 */
@Configuration(proxyBeanMethods = false)
@EnableWebFluxSecurity
class Security {

    @Bean
    SecurityWebFilterChain rules(ServerHttpSecurity http, ObjectProvider<CarrierDoor> doors) {
        var webhooks = doors.stream().map(CarrierDoor::paths).toArray(String[]::new);
        return http
                .csrf(ServerHttpSecurity.CsrfSpec::disable)
                .httpBasic(ServerHttpSecurity.HttpBasicSpec::disable)
                .formLogin(ServerHttpSecurity.FormLoginSpec::disable)
                .logout(ServerHttpSecurity.LogoutSpec::disable)
                .securityContextRepository(NoOpServerSecurityContextRepository.getInstance())
                .authorizeExchange(exchange -> exchange
                        .pathMatchers("/internal/**").authenticated()
                        .pathMatchers("/prompts/**", "/recordings/city/**", "/actuator/health/**",
                                "/actuator/prometheus")
                        .permitAll()
                        .pathMatchers(webhooks).permitAll()
                        .anyExchange().denyAll())
                .oauth2ResourceServer(server -> server.jwt(jwt -> {}))
                .build();
    }

    @Bean
    ReactiveJwtDecoder serviceTokens(InternalProperties internal) {
        var decoder = NimbusReactiveJwtDecoder
                .withSecretKey(new SecretKeySpec(internal.secret().getBytes(UTF_8), "HmacSHA256"))
                .macAlgorithm(MacAlgorithm.HS256)
                .build();
        // The issuer is a name; by default each token would be tried as an address, at the price of an exception.
        decoder.setClaimSetConverter(
                MappedJwtClaimSetConverter.withDefaults(Map.of(JwtClaimNames.ISS, issuer -> issuer)));
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(List.of(
                new JwtTimestampValidator(),
                new JwtIssuerValidator("dispatch-service"),
                new JwtClaimValidator<List<String>>(JwtClaimNames.AUD,
                        audience -> audience != null && audience.contains("phone-gateway")))));
        return decoder;
    }
}
