package org.dragoman.dispatch.adapter.phone;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.jwk.source.ImmutableSecret;
import java.time.Clock;
import javax.crypto.spec.SecretKeySpec;
import org.dragoman.dispatch.config.GatewayProperties;
import org.dragoman.dispatch.config.InternalProperties;
import org.dragoman.dispatch.port.Phones;
import org.dragoman.dispatch.port.Recordings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.web.reactive.function.client.ClientRequest;
import org.springframework.web.reactive.function.client.ExchangeFilterFunction;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;

/** Wires the client of phone-gateway. */
@Configuration(proxyBeanMethods = false)
class GatewayClient {

    @Bean
    ServiceTokens serviceTokens(InternalProperties internal, Clock clock) {
        var key = new SecretKeySpec(internal.secret().getBytes(UTF_8), "HmacSHA256");
        return new ServiceTokens(new NimbusJwtEncoder(new ImmutableSecret<>(key)), clock);
    }

    @Bean
    Phones phones(WebClient.Builder builder, GatewayProperties gateway, ServiceTokens tokens) {
        return new GatewayPhones(builder.baseUrl(gateway.url().toString()).filter(authenticated(tokens)).build());
    }

    @Bean
    Recordings recordings(WebClient.Builder builder, GatewayProperties gateway, ServiceTokens tokens) {
        return new GatewayRecordings(builder.baseUrl(gateway.url().toString()).filter(authenticated(tokens))
                .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(2 * Recordings.MOST_BYTES)).build());
    }

    private static ExchangeFilterFunction authenticated(ServiceTokens tokens) {
        return ExchangeFilterFunction.ofRequestProcessor(request -> Mono.just(ClientRequest.from(request)
                .headers(headers -> headers.setBearerAuth(tokens.token())).build()));
    }
}
