package org.dragoman.gateway.support;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.prf.PredefinedPrfParameters;
import com.google.crypto.tink.prf.PrfConfig;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.crypto.spec.SecretKeySpec;
import org.dragoman.gateway.PhoneGateway;
import org.dragoman.stores.Database;
import org.dragoman.stores.Stores;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.security.oauth2.jose.jws.MacAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;

/** The gateway itself, as it runs in production, with servers of a test around it. */
public final class RunningGateway implements AutoCloseable {

    public static final String SECRET = "a-secret-for-tests-of-at-least-32-bytes";
    private static final Path KEYSET = keyset(PredefinedAeadParameters.AES256_GCM);
    private static final Path LOOKUP = keyset(PredefinedPrfParameters.HMAC_SHA256_PRF);

    private final HttpClient http = HttpClient.newHttpClient();
    public final Database database;
    public final FakeDispatch dispatch;
    public final FakeCarrier carrier;
    private final int port = Stores.freePort();
    private ConfigurableApplicationContext context;

    public RunningGateway() {
        this(Map.of());
    }

    public RunningGateway(Map<String, Object> overrides) {
        database = Stores.postgres().freshDatabase();
        dispatch = new FakeDispatch();
        carrier = new FakeCarrier();
        context = start(overrides);
    }

    public void restart() {
        context.close();
        context = start(Map.of());
    }

    private ConfigurableApplicationContext start(Map<String, Object> overrides) {
        var keys = new HashMap<String, Object>(Map.of(
                "server.port", port,
                "dragoman.database.host", database.host(),
                "dragoman.database.port", database.port(),
                "dragoman.database.name", database.name(),
                "dragoman.database.owner.user", database.owner(),
                "dragoman.internal.secret", SECRET,
                "dragoman.crypto.keyset", KEYSET.toString()));
        keys.putAll(Map.of(
                "dragoman.crypto.lookup-keyset", LOOKUP.toString(),
                "dragoman.dispatch.url", dispatch.url(),
                "dragoman.gateway.public-base-url", url(),
                "dragoman.gateway.calls-per-second", 0,
                "dragoman.twilio.base-url", carrier.url(),
                "dragoman.twilio.account-sid", FakeCarrier.ACCOUNT,
                "dragoman.twilio.auth-token", FakeCarrier.TOKEN));
        keys.putAll(overrides);
        return new SpringApplicationBuilder(PhoneGateway.class, OwnLoops.class)
                .web(WebApplicationType.REACTIVE)
                .properties(keys)
                .run(keys.entrySet().stream().map(key -> "--" + key.getKey() + "=" + key.getValue())
                        .toArray(String[]::new));
    }

    public ConfigurableApplicationContext context() {
        return context;
    }

    public String url() {
        return "http://127.0.0.1:" + port;
    }

    /** A signed webhook of the carrier; an absolute address as the gateway wrote it, or a path. */
    public HttpResponse<String> webhook(String address, Map<String, String> form) {
        return webhook(address, form, Map.of());
    }

    public HttpResponse<String> webhook(String address, Map<String, String> form, Map<String, String> headers) {
        var whole = (address.startsWith("http") ? address : url() + address).replaceAll("#.*", "");
        var request = HttpRequest.newBuilder(URI.create(whole))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("X-Twilio-Signature", Signer.sign(FakeCarrier.TOKEN, whole, form))
                .POST(BodyPublishers.ofString(encoded(form)));
        headers.forEach(request::header);
        return send(request.build());
    }

    public HttpResponse<String> command(String json) {
        return command(json, token("dispatch-service", "phone-gateway", SECRET));
    }

    public HttpResponse<String> command(String json, String token) {
        return send(HttpRequest.newBuilder(URI.create(url() + "/internal/v1/commands"))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + token)
                .POST(BodyPublishers.ofString(json))
                .build());
    }

    public HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(URI.create(url() + path)).build());
    }

    public HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public static String token(String issuer, String audience, String secret) {
        var key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256");
        var claims = JwtClaimsSet.builder().issuer(issuer).audience(List.of(audience)).issuedAt(Instant.now())
                .expiresAt(Instant.now().plus(Duration.ofSeconds(60))).build();
        return NimbusJwtEncoder.withSecretKey(key).build()
                .encode(JwtEncoderParameters.from(JwsHeader.with(MacAlgorithm.HS256).build(), claims))
                .getTokenValue();
    }

    public static String encoded(Map<String, String> form) {
        return form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    public static String newCallSid() {
        return "CA" + UUID.randomUUID().toString().replace("-", "");
    }

    private static Path keyset(Parameters parameters) {
        try {
            AeadConfig.register();
            PrfConfig.register();
            var handle = KeysetHandle.generateNew(parameters, RegistryConfiguration.get());
            var file = Files.createTempFile("gateway-keyset", ".json");
            file.toFile().deleteOnExit();
            return Files.writeString(file,
                    TinkJsonProtoKeysetFormat.serializeKeyset(handle, RegistryConfiguration.get(),
                            InsecureSecretKeyAccess.get()));
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        context.close();
        dispatch.close();
        carrier.close();
    }
}
