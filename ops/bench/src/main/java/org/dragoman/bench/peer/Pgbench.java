package org.dragoman.bench.peer;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.dragoman.bench.stage.Sql;

/**
 * The same decision as one function of the database, driven by pgbench: it takes the first who waits and the one who has
 * been idle longest by SKIP LOCKED, and writes the very rows that our commit writes.
 */
public final class Pgbench {

    public static final String HOW_TO_INSTALL = "pgbench is not installed (Debian: postgresql, RPM: postgresql-contrib)";

    private static final Pattern TPS = Pattern.compile("^tps = ([0-9.]+)", Pattern.MULTILINE);
    private static final Path DEBIAN = Path.of("/usr/lib/postgresql");

    private final Installed program;
    private final int port;
    private final String database;

    private Pgbench(Installed program, int port, String database) {
        this.program = program;
        this.port = port;
        this.database = database;
    }

    /** Empty where it is not installed. */
    public static Optional<Pgbench> installed(int port, String database) {
        return Installed.named("pgbench", debian()).map(program -> new Pgbench(program, port, database));
    }

    private static Path[] debian() {
        var folders = new ArrayList<Path>();
        if (Files.isDirectory(DEBIAN)) {
            try (DirectoryStream<Path> versions = Files.newDirectoryStream(DEBIAN)) {
                versions.forEach(version -> folders.add(version.resolve("bin")));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return folders.toArray(Path[]::new);
    }

    /** Once for each fresh city. */
    public void prepare(Sql sql) {
        sql.script(resource("decide.sql"));
    }

    /** Decisions per second, by the role and with the settings that the service has. */
    public double decide(int count, int clients) {
        var printed = program.run(
                Map.of("PGOPTIONS", "-c dragoman.city=bench -c plan_cache_mode=force_generic_plan"),
                List.of("--no-vacuum", "--protocol=prepared", "--host=localhost", "--port=" + port,
                        "--username=dragoman_dispatch", "--client=" + clients, "--jobs=2",
                        "--transactions=" + count / clients, "--file=" + script(), database));
        return tps(printed);
    }

    static double tps(String printed) {
        var found = TPS.matcher(printed);
        if (!found.find()) {
            throw new IllegalStateException("pgbench said: " + printed);
        }
        return Double.parseDouble(found.group(1));
    }

    private static Path script() {
        try {
            var file = Files.createTempFile("decide", ".pgbench");
            file.toFile().deleteOnExit();
            return Files.writeString(file, "select bench_peer.decide('bench', 'ht');\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String resource(String name) {
        try (var bytes = Pgbench.class.getResourceAsStream("/pgbench/" + name)) {
            if (bytes == null) {
                throw new IllegalStateException("no " + name);
            }
            return new String(bytes.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
