package org.dragoman.stores;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;

/** PostgreSQL from binaries on the class path, listening on a free loopback port; its data goes when it is closed. */
record EmbeddedPostgresServer(EmbeddedPostgres postgres) implements RunningServer {

    static EmbeddedPostgresServer start(Durability durability) {
        try {
            return new EmbeddedPostgresServer(EmbeddedPostgres.builder()
                    // The library's own default is off for both.
                    .setServerConfig("fsync", durability.setting())
                    .setServerConfig("synchronous_commit", durability.setting())
                    .setServerConfig("max_connections", PostgresServer.MAX_CONNECTIONS)
                    .setPGStartupWait(Duration.ofSeconds(60)).start());
        } catch (IOException e) {
            throw new UncheckedIOException("Embedded PostgreSQL did not start", e);
        }
    }

    @Override
    public String host() {
        return "localhost";
    }

    @Override
    public int port() {
        return postgres.getPort();
    }

    @Override
    public void close() {
        try {
            postgres.close();
        } catch (IOException e) {
            throw new UncheckedIOException("Embedded PostgreSQL did not stop", e);
        }
    }
}
