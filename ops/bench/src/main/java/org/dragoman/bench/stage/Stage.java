package org.dragoman.bench.stage;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import org.dragoman.local.Secrets;
import org.dragoman.local.Service;
import org.dragoman.local.ServiceConfiguration;
import org.dragoman.local.StackSettings;
import org.dragoman.local.StorePorts;
import org.dragoman.local.data.DataFolder;
import org.dragoman.local.data.Keysets;
import org.dragoman.local.data.LocalPostgres;
import org.dragoman.local.data.LocalRedis;
import org.dragoman.local.process.Leftovers;
import org.dragoman.local.process.Ports;
import org.flywaydb.core.Flyway;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * PostgreSQL that waits for the disk, Redis, and a gateway that keeps every command; one of each for the whole run, so
 * that all figures come from the same machine in the same state. Each benchmark empties them first.
 */
public final class Stage implements AutoCloseable {

    private static final String SUPERUSER = "postgres";
    /** Times are read from the commits themselves, and no checkpoint falls into a measurement. */
    private static final String SERVER_SETTINGS = """
            alter system set track_commit_timestamp = on;
            alter system set max_wal_size = '4GB';
            alter system set checkpoint_timeout = '30min'
            """;

    private final Path checkout;
    private final List<String> jvm;
    private final DataFolder folder;
    private final Keysets keysets;
    private final Secrets secrets = Secrets.fresh(new SecureRandom());
    private final KeepingGateway gateway = new KeepingGateway();
    private final LocalPostgres postgres;
    private final LocalRedis redis;

    private Stage(Path checkout, Path home, List<String> jvm) {
        this.checkout = checkout;
        this.jvm = List.copyOf(jvm);
        folder = DataFolder.open(home);
        Leftovers.reap(folder.processes());
        keysets = Keysets.in(folder);
        postgres = measuring(folder);
        redis = LocalRedis.start(folder, Ports.free(), (program, status) -> {});
    }

    /**
     * @param home
     *            data and logs, kept
     * @param jvm
     *            flags of the JVMs that are measured
     */
    public static Stage open(Path checkout, Path home, List<String> jvm) {
        return new Stage(checkout, home, jvm);
    }

    private static LocalPostgres measuring(DataFolder folder) {
        var server = LocalPostgres.start(folder);
        try (var sql = new Sql(url(server), SUPERUSER)) {
            if (sql.rows(row -> row.getString(1), "show track_commit_timestamp").getFirst().equals("on")) {
                return server;
            }
            // A setting of the whole system is no part of a transaction.
            SERVER_SETTINGS.lines().forEach(sql::script);
        }
        server.close();
        return LocalPostgres.start(folder);
    }

    private static String url(LocalPostgres server) {
        return "jdbc:postgresql://localhost:%d/%s".formatted(server.port(), LocalPostgres.DATABASE);
    }

    /** A connection of its own; the caller closes it. */
    public Sql sql() {
        return new Sql(url(postgres), SUPERUSER);
    }

    /** An empty city, and an empty Redis. Nothing of the service may run meanwhile. */
    public Population freshCity(Sql sql) {
        sql.script("drop schema if exists dispatch cascade");
        Flyway.configure().dataSource(url(postgres), LocalPostgres.OWNER, "").schemas("dispatch")
                .locations("classpath:db/migration/dispatch").load().migrate();
        redis().flush();
        var population = new Population(sql, sealed(BenchCity.DESK_NUMBER));
        population.found();
        return population;
    }

    /** As the service itself seals it. */
    private byte[] sealed(String number) {
        try {
            var keyset = TinkJsonProtoKeysetFormat.parseKeyset(Files.readString(keysets.phones()),
                    InsecureSecretKeyAccess.get());
            return keyset.getPrimitive(RegistryConfiguration.get(), Aead.class).encrypt(number.getBytes(UTF_8),
                    BenchCity.ID.getBytes(UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The keyset cannot encrypt", e);
        }
    }

    public RedisControl redis() {
        return new RedisControl(redis.process(), redis.port());
    }

    public int postgresPort() {
        return postgres.port();
    }

    /** The real service in a process of its own; returns when it is ready. */
    public ServiceProcess startDispatch() {
        var port = Ports.free();
        return ServiceProcess.start(Service.DISPATCH, settings(port), folder, configuration(port), jvm);
    }

    /** The service's beans without its background work, for what is measured call by call. */
    public DriverProcess startDriver() {
        var port = Ports.free();
        return DriverProcess.start(settings(port), folder, configuration(port), jvm);
    }

    /** Both services and a carrier, with empty tables but for that city; returns when all are ready. */
    public Telephony startTelephony(PhoneCity city) {
        try (var sql = sql()) {
            sql.script("drop schema if exists dispatch cascade");
            sql.script("drop schema if exists gateway cascade");
        }
        redis().flush();
        var settings = new StackSettings(checkout, folder.file("."), Ports.free(), Ports.free(), Ports.free(),
                city.writtenTo(folder.file("seeds")));
        var stores = new StorePorts(postgres.port(), redis.port());
        var keys = new ServiceConfiguration(settings, stores, keysets, secrets);
        return new Telephony(settings, folder, secrets, city.lines()).start(Service.DISPATCH, keys, jvm)
                .start(Service.GATEWAY, keys, jvm);
    }

    /** SIGSTOP to the database and all its processes, or SIGCONT: connections stay, and nothing is answered on them. */
    public void freezePostgres(boolean frozen) {
        postgres.freeze(frozen);
    }

    private StackSettings settings(int port) {
        return new StackSettings(checkout, folder.file("."), port, gateway.port(), gateway.port(), Map.of());
    }

    private Map<String, Object> configuration(int port) {
        var stores = new StorePorts(postgres.port(), redis.port());
        var keys = new ServiceConfiguration(settings(port), stores, keysets, secrets).of(Service.DISPATCH);
        keys.keySet().removeIf(key -> key.startsWith("dragoman.demo."));
        keys.put("dragoman.dispatch.seed", false);
        keys.put("dragoman.dispatch.default-city", BenchCity.ID);
        return keys;
    }

    @Override
    public void close() {
        redis.close();
        postgres.close();
        gateway.close();
        folder.close();
    }
}
