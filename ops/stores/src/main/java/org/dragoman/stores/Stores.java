package org.dragoman.stores;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.jspecify.annotations.Nullable;

/**
 * The servers that tests run against. `DRAGOMAN_TEST_STORES=auto|docker|embedded` (environment, or a system property of
 * the same name) says where they come from; the first use prints which of the two it is.
 *
 * <pre>
 * var database = Stores.postgres().freshDatabase("dispatch", db -> flyway(db).migrate());
 * var redis = Stores.redis();
 * </pre>
 */
public final class Stores {

    private static @Nullable Flavor flavor;
    private static @Nullable PostgresServer postgres;
    private static @Nullable RedisServer redis;

    private Stores() {}

    /** The PostgreSQL that all tests of this JVM share; it stops with the JVM. */
    public static synchronized PostgresServer postgres() {
        var shared = postgres;
        if (shared == null) {
            shared = ownPostgres(Durability.FAST);
            closeAtExit(shared);
            postgres = shared;
        }
        return shared;
    }

    /** The Redis that all tests of this JVM share. Flush it, never stop it: that is what {@link #ownRedis()} is for. */
    public static synchronized RedisServer redis() {
        var shared = redis;
        if (shared == null) {
            shared = ownRedis();
            closeAtExit(shared);
            redis = shared;
        }
        return shared;
    }

    /** A PostgreSQL for one test alone, which closes it. */
    public static PostgresServer ownPostgres(Durability durability) {
        return new PostgresServer(switch (flavor()) {
            case DOCKER -> ContainerPostgresServer.start(durability);
            case EMBEDDED -> EmbeddedPostgresServer.start(durability);
        });
    }

    /** A Redis for one test alone, which may stop and start it and closes it. */
    public static RedisServer ownRedis() {
        return new RedisServer(switch (flavor()) {
            case DOCKER -> ContainerRedisServer.start(freePort());
            case EMBEDDED -> EmbeddedRedisServer.start(freePort());
        });
    }

    /** A TCP port that was free on loopback a moment ago. */
    public static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException("No free TCP port", e);
        }
    }

    private static synchronized Flavor flavor() {
        var chosen = flavor;
        if (chosen == null) {
            chosen = Flavor.of(System.getProperty(Flavor.SWITCH, System.getenv(Flavor.SWITCH)));
            flavor = chosen;
            System.out.printf("=== STORES: PostgreSQL and Redis of these tests are %s; %s=auto|docker|embedded ===%n",
                    chosen.description(), Flavor.SWITCH);
        }
        return chosen;
    }

    private static void closeAtExit(AutoCloseable server) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            try {
                server.close();
            } catch (Exception e) {
                System.err.println("A test server did not stop: " + e);
            }
        }, "close-stores"));
    }
}
