package org.dragoman.local.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.dragoman.local.LocalStack;
import org.dragoman.local.data.DataFolder;
import org.dragoman.local.data.Keysets;
import org.dragoman.local.data.LocalPostgres;
import org.dragoman.local.process.Ports;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person sees who starts the local stack in a terminal: a few lines to read, and no log of any library. */
class TerminalTest {

    private static final Duration START = Duration.ofSeconds(120);
    private static final String STARTS = "Dragoman starts PostgreSQL, Redis, its two services and the carrier simulator: about 20 seconds.";

    @TempDir
    Path folder = Path.of("");

    @Test
    void aStartAndACtrlCAreQuietAndInOrder() throws Exception {
        var launcher = launch(Ports.free());
        try {
            await("the ready line").atMost(START).until(() -> terminal().contains("Ctrl-C stops everything.")
                    || !launcher.isAlive());
        } finally {
            launcher.destroy();
        }
        assertThat(launcher.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(terminal().lines().filter(line -> !line.isBlank()).map(line -> line.strip().split("  ")[0]))
                .containsExactly(STARTS, "Dragoman is ready.", "Wall of phones", "Desk", "Interpreter", "Board",
                        "Log in as", "desk", "interpreter", "supervisor", "admin", "Duty line", "API token",
                        "API token", "Office PIN", "Data and logs", "Ctrl-C stops everything.");
    }

    @Test
    void dataOfAnotherVersionAreToldInOneSentence() throws Exception {
        try (var data = DataFolder.open(home())) {
            Keysets.in(data);
            try (var postgres = LocalPostgres.start(data)) {
                tableOfAnotherVersion(postgres.port());
            }
        }
        assertThat(refused(Ports.free()))
                .startsWith("Dragoman does not start. The data in %s were made by another version of Dragoman: delete"
                        .formatted(home()))
                .contains("that folder to begin with empty tables").hasLineCount(1);
    }

    @Test
    void aTakenPortIsToldWithTheVariableThatChangesIt() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(refused(taken.getLocalPort())).isEqualTo(
                    "Dragoman does not start. Port %d, wanted by dispatch-service, is taken; stop the program that listens there or set DRAGOMAN_LOCAL_DISPATCH_PORT."
                            .formatted(taken.getLocalPort()));
        }
    }

    private String refused(int dispatchPort) throws Exception {
        var launcher = launch(dispatchPort);
        assertThat(launcher.waitFor(START.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(launcher.exitValue()).isEqualTo(1);
        assertThat(terminal()).startsWith(STARTS).doesNotContain("\tat ", " INFO ", "DEBUG");
        return terminal().lines().skip(1).reduce("", (one, other) -> one.isEmpty() ? other : one + "\n" + other);
    }

    private Path home() {
        return folder.resolve("home");
    }

    private String terminal() throws IOException {
        return Files.readString(folder.resolve("terminal"));
    }

    private Process launch(int dispatchPort) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var builder = new ProcessBuilder(List.of(java, "-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED", "-cp", System.getProperty("java.class.path"),
                LocalStack.class.getName())).redirectErrorStream(true)
                .redirectOutput(folder.resolve("terminal").toFile());
        builder.environment().putAll(Map.of("DRAGOMAN_LOCAL_HOME", home().toString(),
                "DRAGOMAN_LOCAL_DISPATCH_PORT", Integer.toString(dispatchPort),
                "DRAGOMAN_LOCAL_GATEWAY_PORT", Integer.toString(Ports.free()),
                "DRAGOMAN_LOCAL_CARRIER_PORT", Integer.toString(Ports.free())));
        return builder.start();
    }

    private static void tableOfAnotherVersion(int port) throws SQLException {
        var url = "jdbc:postgresql://localhost:%d/%s".formatted(port, LocalPostgres.DATABASE);
        try (var sql = DriverManager.getConnection(url, LocalPostgres.OWNER, "");
                var statement = sql
                        .createStatement()) {
            for (var schema : List.of("dispatch", "gateway")) {
                statement.execute("create schema %1$s; create table %1$s.request ()".formatted(schema));
            }
        }
    }
}
