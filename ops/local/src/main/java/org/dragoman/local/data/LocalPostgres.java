package org.dragoman.local.data;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.dragoman.local.process.Patience;
import org.dragoman.local.process.StackException;

/**
 * An embedded PostgreSQL whose data stays in the data folder. It waits for the disk at each commit, as in production.
 * The owner of Dragoman's tables is no superuser, again as in production.
 */
public final class LocalPostgres implements AutoCloseable {

    public static final String DATABASE = "dragoman";
    public static final String OWNER = "dragoman_owner";

    private static final int GONE_WITHIN_SECONDS = 10;
    private static final Duration STARTS_WITHIN = Duration.ofSeconds(20);

    private final EmbeddedPostgres postgres;
    private final Path folder;

    private LocalPostgres(EmbeddedPostgres postgres, Path folder) {
        this.folder = folder;
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
            var postgres = new LocalPostgres(builder(folder, log.toFile()).start(), folder.postgres());
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

    /**
     * SIGKILL to the server and all its processes, as when the machine loses power. {@link #start} recovers from the same
     * folder.
     */
    public void kill() {
        postmaster().ifPresent(server -> {
            var all = Stream.concat(Stream.of(server), server.descendants()).toList();
            all.forEach(ProcessHandle::destroyForcibly);
            // Not children of this process: it hears of their end by looking.
            Patience.until(GONE_WITHIN_SECONDS, () -> all.stream().noneMatch(ProcessHandle::isAlive));
        });
        // Gives the library's lock on the folder back; there is no server to stop any more.
        close();
    }

    /** Freezes the server and all its processes (SIGSTOP) or lets them go on (SIGCONT): connections stay, unanswered. */
    public void freeze(boolean frozen) {
        var command = new ArrayList<>(List.of("kill", frozen ? "-STOP" : "-CONT"));
        postmaster().ifPresent(server -> Stream.concat(Stream.of(server), server.descendants())
                .forEach(process -> command.add(Long.toString(process.pid()))));
        try {
            new ProcessBuilder(command).start().waitFor();
        } catch (IOException e) {
            throw new StackException("The processes of PostgreSQL could not be told: %s.".formatted(e.getMessage()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Optional<ProcessHandle> postmaster() {
        try (var lines = Files.lines(folder.resolve("postmaster.pid"))) {
            return lines.findFirst().map(String::strip).map(Long::valueOf).flatMap(ProcessHandle::of);
        } catch (IOException e) {
            return Optional.empty();
        }
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
