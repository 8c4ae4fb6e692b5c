package org.dragoman.local.data;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.dragoman.local.process.StackException;

/**
 * An embedded PostgreSQL whose data stays in the data folder. It waits for the disk at each commit, as in production.
 * The owner of Dragoman's tables is no superuser, again as in production.
 */
public final class LocalPostgres implements AutoCloseable {

    public static final String DATABASE = "dragoman";
    public static final String OWNER = "dragoman_owner";

    private static final Duration STARTS_WITHIN = Duration.ofSeconds(20);

    private final EmbeddedPostgres postgres;

    private LocalPostgres(EmbeddedPostgres postgres) {
        this.postgres = postgres;
    }

    /**
     * @throws StackException
     *             if the kept data are damaged, of another PostgreSQL, or in use
     */
    public static LocalPostgres start(DataFolder folder) {
        var cluster = new PostgresCluster(folder.postgres(), folder.postgresComplete());
        cluster.makeStartable();
        var log = folder.newLog("postgres");
        try {
            var postgres = new LocalPostgres(builder(folder, log.toFile()).start());
            postgres.createDatabase();
            cluster.markComplete();
            return postgres;
        } catch (IOException | SQLException | IllegalStateException e) {
            throw new StackException(
                    "PostgreSQL does not start from %s: its data may be damaged; see %s, or delete %s to begin with empty tables."
                            .formatted(folder.postgres(), log, folder.root()),
                    e);
        }
    }

    public int port() {
        return postgres.getPort();
    }

    @Override
    public void close() {
        try {
            postgres.close();
        } catch (IOException e) {
            throw new StackException("PostgreSQL did not stop: %s.".formatted(e.getMessage()), e);
        }
    }

    private static EmbeddedPostgres.Builder builder(DataFolder folder, File log) {
        return EmbeddedPostgres.builder().setDataDirectory(folder.postgres()).setCleanDataDirectory(false)
                .setOverrideWorkingDirectory(folder.binaries().toFile()).setPGStartupWait(STARTS_WITHIN)
                // The library's own default is off for both.
                .setServerConfig("fsync", "on").setServerConfig("synchronous_commit", "on")
                // The launcher stops the services first.
                .setRegisterShutdownHook(false).setOutputRedirector(Redirect.appendTo(log))
                .setErrorRedirector(Redirect.appendTo(log));
    }

    private void createDatabase() throws SQLException {
        try (var connection = postgres.getPostgresDatabase().getConnection()) {
            if (!exists(connection)) {
                try (var statement = connection.createStatement()) {
                    statement.execute("create role %s login createrole".formatted(OWNER));
                    statement.execute("create database %s owner %s".formatted(DATABASE, OWNER));
                }
            }
        }
    }

    private static boolean exists(Connection connection) throws SQLException {
        try (var query = connection.prepareStatement("select from pg_database where datname = ?")) {
            query.setString(1, DATABASE);
            try (var rows = query.executeQuery()) {
                return rows.next();
            }
        }
    }
}
