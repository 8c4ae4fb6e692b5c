package org.dragoman.local.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.dragoman.local.process.StackException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalPostgresTest {

    // To unpack the servers takes longer than all else here.
    private static final Path UNPACKED = Path.of("target", "postgres-binaries").toAbsolutePath();

    @TempDir
    Path root = Path.of("");

    @Test
    void rowsSurviveARestartAndCommitsWaitForTheDisk() throws SQLException {
        try (var folder = DataFolder.open(root, UNPACKED)) {
            try (var postgres = LocalPostgres.start(folder); var connection = connect(postgres)) {
                assertThat(single(connection, "show fsync")).isEqualTo("on");
                assertThat(single(connection, "show synchronous_commit")).isEqualTo("on");
                assertThat(single(connection, "show is_superuser")).isEqualTo("off");
                connection.createStatement().execute("create table kept as select 7 as n");
            }
            try (var postgres = LocalPostgres.start(folder); var connection = connect(postgres)) {
                assertThat(single(connection, "select n from kept")).isEqualTo("7");
            }
        }
    }

    @Test
    void aServerThatAKilledLauncherLeftBehindIsStoppedFirst() throws SQLException {
        try (var folder = DataFolder.open(root, UNPACKED)) {
            var orphan = LocalPostgres.start(folder);
            connect(orphan).close();
            new PostgresCluster(folder.postgres(), folder.file("postgres.complete")).makeStartable();
            assertThatThrownBy(() -> connect(orphan)).isInstanceOf(SQLException.class);
        }
    }

    @Test
    void dataOfAnotherPostgresAreRefusedWithASentence() throws IOException {
        try (var folder = DataFolder.open(root, UNPACKED)) {
            cluster(folder, "17");
            assertThatThrownBy(() -> LocalPostgres.start(folder)).isInstanceOf(StackException.class)
                    .hasMessageContaining("were made by PostgreSQL 17, this version of Dragoman brings 18");
            assertThat(folder.postgres().resolve("PG_VERSION")).exists();
        }
    }

    @Test
    void damagedDataAreRefusedWithASentenceAndNotTouched() throws IOException {
        try (var folder = DataFolder.open(root, UNPACKED)) {
            cluster(folder, null);
            assertThatThrownBy(() -> LocalPostgres.start(folder)).isInstanceOf(StackException.class)
                    .hasMessageContaining("are damaged (PG_VERSION is missing)");
            cluster(folder, "18");
            assertThatThrownBy(() -> LocalPostgres.start(folder)).isInstanceOf(StackException.class)
                    .hasMessageContaining("PostgreSQL does not start from");
            assertThat(folder.postgres().resolve("rows")).exists();
        }
    }

    @Test
    void aFirstStartThatWasInterruptedIsBegunAgain() throws IOException, SQLException {
        try (var folder = DataFolder.open(root, UNPACKED)) {
            cluster(folder, "18");
            Files.delete(root.resolve("postgres.complete"));
            try (var postgres = LocalPostgres.start(folder); var connection = connect(postgres)) {
                assertThat(single(connection, "select 1")).isEqualTo("1");
            }
        }
    }

    private static void cluster(DataFolder folder, @Nullable String version) throws IOException {
        Files.createDirectories(folder.postgres());
        Files.writeString(folder.postgres().resolve("rows"), "precious");
        Files.writeString(folder.file("postgres.complete"), "x");
        if (version != null) {
            Files.writeString(folder.postgres().resolve("PG_VERSION"), version + "\n");
        }
    }

    private static Connection connect(LocalPostgres postgres) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://localhost:%d/%s".formatted(postgres.port(), LocalPostgres.DATABASE),
                LocalPostgres.OWNER, "");
    }

    private static String single(Connection connection, String sql) throws SQLException {
        try (var rows = connection.createStatement().executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
