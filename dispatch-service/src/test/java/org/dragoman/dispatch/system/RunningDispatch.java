package org.dragoman.dispatch.system;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.jwk.source.ImmutableSecret;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.crypto.spec.SecretKeySpec;
import org.dragoman.dispatch.DispatchService;
import org.dragoman.dispatch.port.PhoneVault;
import org.dragoman.stores.Database;
import org.dragoman.stores.RedisServer;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.security.oauth2.jose.jws.MacAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.test.web.reactive.server.WebTestClient;

/** One instance of the real service on a free port; several may run side by side. */
final class RunningDispatch implements AutoCloseable {

    static final String SECRET = "a secret for tests that is long enough for HS256";

    private final ConfigurableApplicationContext context;

    private RunningDispatch(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** @param more further settings as arguments: {@code --dragoman.dispatch.seed=true} */
    static RunningDispatch start(
            Database database, RedisServer redis, String gatewayUrl, TestKeysets keys, String... more) {
        Map<String, Object> settings = Map.ofEntries(
                Map.entry("dragoman.dispatch.port", 0),
                Map.entry("dragoman.database.host", database.host()),
                Map.entry("dragoman.database.port", database.port()),
                Map.entry("dragoman.database.name", database.name()),
                Map.entry("dragoman.database.owner.user", database.owner()),
                Map.entry("dragoman.redis.host", redis.host()),
                Map.entry("dragoman.redis.port", redis.port()),
                Map.entry("dragoman.gateway.url", gatewayUrl),
                Map.entry("dragoman.internal.secret", SECRET),
                Map.entry("dragoman.crypto.keyset", keys.aead().toString()),
                Map.entry("dragoman.crypto.lookup-keyset", keys.lookup().toString()));
        var arguments = Stream.concat(Stream.of(more), settings.entrySet().stream()
                .map(entry -> "--%s=%s".formatted(entry.getKey(), entry.getValue()))).toArray(String[]::new);
        return new RunningDispatch(new SpringApplicationBuilder(DispatchService.class).run(arguments));
    }

    PhoneVault vault() {
        return context.getBean(PhoneVault.class);
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    String setting(String key) {
        return String.valueOf(context.getEnvironment().getProperty(key));
    }

    String url() {
        return "http://localhost:" + context.getEnvironment().getProperty("local.server.port");
    }

    /** Speaks as phone-gateway does. */
    WebTestClient asGateway() {
        return WebTestClient.bindToServer().baseUrl(url()).responseTimeout(Duration.ofSeconds(20))
                .defaultHeaders(headers -> headers.setBearerAuth(token("phone-gateway", "dispatch-service"))).build();
    }

    static String token(String issuer, String audience) {
        var key = new SecretKeySpec(SECRET.getBytes(UTF_8), "HmacSHA256");
        var claims = JwtClaimsSet.builder().issuer(issuer).audience(List.of(audience)).issuedAt(Instant.now())
                .expiresAt(Instant.now().plusSeconds(60)).build();
        return new NimbusJwtEncoder(new ImmutableSecret<>(key))
                .encode(JwtEncoderParameters.from(JwsHeader.with(MacAlgorithm.HS256).build(), claims)).getTokenValue();
    }

    @Override
    public void close() {
        context.close();
    }
}
