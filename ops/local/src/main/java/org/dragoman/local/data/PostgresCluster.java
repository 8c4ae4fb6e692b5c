package org.dragoman.local.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import org.dragoman.local.process.Leftovers;
import org.dragoman.local.process.StackException;

/** The files of a PostgreSQL server on disk, looked at before it starts from them. */
final class PostgresCluster {

    static final String MAJOR_VERSION = "18";

    private final Path folder;
    private final Path complete;

    /**
     * @param complete
     *            a file that exists once the cluster was made and started in full
     */
    PostgresCluster(Path folder, Path complete) {
        this.folder = folder;
        this.complete = complete;
    }

    /**
     * @throws StackException
     *             if no server of this version can start from these files
     */
    void makeStartable() {
        if (!Files.exists(complete)) {
            // A first start that was interrupted: nobody's data are in there yet.
            stopLeftover();
            delete();
            return;
        }
        requireVersion();
        stopLeftover();
    }

    void markComplete() throws IOException {
        Files.writeString(complete, MAJOR_VERSION + "\n");
    }

    private void requireVersion() {
        var version = read(folder.resolve("PG_VERSION")).orElseThrow(() -> new StackException(
                "The data in %s are damaged (PG_VERSION is missing); put them back, or delete %s to begin with empty tables."
                        .formatted(folder, complete.getParent())));
        if (!version.equals(MAJOR_VERSION)) {
            throw new StackException(
                    "The data in %s were made by PostgreSQL %s, this version of Dragoman brings %s; delete %s to begin with empty tables, or use the version that made them."
                            .formatted(folder, version, MAJOR_VERSION, complete.getParent()));
        }
    }

    // A launcher that was killed leaves its server behind, and two servers on the same files refuse each other.
    private void stopLeftover() {
        read(folder.resolve("postmaster.pid")).flatMap(text -> text.lines().findFirst()).map(String::strip)
                .map(Long::valueOf).flatMap(ProcessHandle::of).filter(PostgresCluster::isPostgres)
                .ifPresent(Leftovers::end);
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info().command().filter(command -> command.endsWith("/postgres")).isPresent();
    }

    private void delete() {
        if (!Files.exists(folder)) {
            return;
        }
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new StackException("The half-made data in %s cannot be removed: %s.".formatted(folder, e), e);
        }
    }

    private static Optional<String> read(Path file) {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Files.readString(file).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
