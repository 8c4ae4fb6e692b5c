package org.dragoman.dispatch.adapter.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeyTemplates;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.prf.PrfConfig;
import org.dragoman.dispatch.DispatchService;
import org.dragoman.stores.Database;
import org.dragoman.stores.Stores;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.reactive.context.ReactiveWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.web.reactive.server.WebTestClient;

/** The whole service on a free port with real stores; the gateway is away, so rings stay in the outbox. */
final class ServedDispatch implements AutoCloseable {

    static final String SECRET = "a secret of the tests, 32 characters or more";

    private static @Nullable ServedDispatch shared;

    private final ConfigurableApplicationContext context;
    private final Database database;

    private ServedDispatch(Database database, Map<String, Object> more) {
        this.database = database;
        var all = new HashMap<>(settings(database));
        all.putAll(more);
        this.context = new SpringApplicationBuilder(DispatchService.class, OwnLoops.class).run(all.entrySet().stream()
                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue()).toArray(String[]::new));
    }

    /** With two cities in it; all tests of this JVM that write nothing in each other's way share it. */
    static synchronized ServedDispatch shared() {
        var running = shared;
        if (running == null) {
            running = on(Stores.postgres().freshDatabase(), Map.of());
            new TwoCities(running).found();
            shared = running;
        }
        return running;
    }

    static ServedDispatch on(Database database, Map<String, Object> more) {
        return new ServedDispatch(database, more);
    }

    Database database() {
        return database;
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    int port() {
        return Objects.requireNonNull(((ReactiveWebServerApplicationContext) context).getWebServer()).getPort();
    }

    String url() {
        return "http://127.0.0.1:" + port();
    }

    WebTestClient client() {
        return WebTestClient.bindToServer().baseUrl(url()).responseTimeout(Duration.ofSeconds(20)).build();
    }

    WebTestClient as(String token) {
        return client().mutate().defaultHeader("Authorization", "Bearer " + token).build();
    }

    @Override
    public void close() {
        context.close();
    }

    private static Map<String, Object> settings(Database database) {
        return Map.ofEntries(Map.entry("server.port", 0), Map.entry("server.address", "127.0.0.1"),
                Map.entry("dragoman.database.host", database.host()),
                Map.entry("dragoman.database.port", database.port()),
                Map.entry("dragoman.database.name", database.name()),
                Map.entry("dragoman.database.owner.user", database.owner()),
                Map.entry("dragoman.redis.host", Stores.redis().host()),
                Map.entry("dragoman.redis.port", Stores.redis().port()),
                Map.entry("dragoman.internal.secret", SECRET),
                Map.entry("dragoman.crypto.keyset", Keysets.PHONES.toString()),
                Map.entry("dragoman.crypto.lookup-keyset", Keysets.LOOKUP.toString()),
                Map.entry("dragoman.gateway.url", "http://127.0.0.1:" + Stores.freePort()),
                Map.entry("dragoman.dispatch.default-city", "nyc"));
    }

    /** The same for all servers of this JVM, so that one reads what another sealed. */
    private static final class Keysets {

        static final Path PHONES = write("phones", "AES256_GCM");
        static final Path LOOKUP = write("lookup", "HMAC_SHA256_PRF");

        private static Path write(String name, String template) {
            try {
                AeadConfig.register();
                PrfConfig.register();
                var keyset = KeysetHandle.generateNew(KeyTemplates.get(template));
                var file = Files.createTempFile("dragoman-" + name, ".json");
                Files.writeString(file,
                        TinkJsonProtoKeysetFormat.serializeKeyset(keyset, InsecureSecretKeyAccess.get()));
                file.toFile().deleteOnExit();
                return file;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
