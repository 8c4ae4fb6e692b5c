package org.dragoman.bench.stage;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.dragoman.bench.driver.Driver;
import org.dragoman.local.Service;
import org.dragoman.local.ServiceProgram;
import org.dragoman.local.StackSettings;
import org.dragoman.local.data.DataFolder;

/** A JVM with {@link Driver} in it, on the class path of dispatch-service. */
public final class DriverProcess implements AutoCloseable {

    private static final int GONE_WITHIN_SECONDS = 10;

    private final Process process;
    private final BufferedReader said;
    private final Writer told;
    private final Path log;

    private DriverProcess(Process process, Path log) {
        this.process = process;
        this.log = log;
        this.said = process.inputReader(UTF_8);
        this.told = process.outputWriter(UTF_8);
    }

    static DriverProcess start(StackSettings settings, DataFolder folder, Map<String, Object> configuration,
            List<String> jvm) {
        var program = ServiceProgram.of(Service.DISPATCH, "bench-driver", settings, folder, configuration, jvm);
        var command = new ArrayList<>(program.command());
        command.set(command.size() - 1, Driver.class.getName());
        var classPath = command.indexOf("-cp") + 1;
        command.set(classPath, settings.checkout().resolve("ops/bench/target/classes") + File.pathSeparator
                + command.get(classPath));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(program.environment());
        try {
            var driver = new DriverProcess(builder.start(), program.log());
            driver.answer();
            return driver;
        } catch (IOException e) {
            throw new UncheckedIOException("The driver does not start", e);
        }
    }

    /** What it says to this, usually a number of seconds. */
    public double ask(String command) {
        try {
            told.write(command + "\n");
            told.flush();
            return answer();
        } catch (IOException e) {
            throw new UncheckedIOException("The driver ended", e);
        }
    }

    /** Everything else that it prints is its log. */
    private double answer() throws IOException {
        for (var line = said.readLine(); line != null; line = said.readLine()) {
            if (line.startsWith(Driver.FAILED)) {
                throw new IllegalStateException(line.substring(Driver.FAILED.length()));
            }
            if (line.startsWith(Driver.ANSWER)) {
                return Double.parseDouble(line.substring(Driver.ANSWER.length()));
            }
            Files.writeString(log, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        }
        throw new IllegalStateException("The driver ended; %s says why".formatted(log));
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(GONE_WITHIN_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
