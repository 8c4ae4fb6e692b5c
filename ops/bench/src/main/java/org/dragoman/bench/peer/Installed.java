package org.dragoman.bench.peer;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A program of this machine. */
record Installed(Path program) {

    /** The first of this name on the PATH, or in one of these folders. */
    static Optional<Installed> named(String name, Path... elsewhere) {
        return Stream.concat(
                Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator)).map(Path::of),
                Stream.of(elsewhere)).map(folder -> folder.resolve(name)).filter(Files::isExecutable).findFirst()
                .map(Installed::new);
    }

    /**
     * What it prints.
     *
     * @throws IllegalStateException
     *             if it ends with another status than 0
     */
    String run(Map<String, String> environment, List<String> arguments) {
        var builder = new ProcessBuilder(Stream.concat(Stream.of(program.toString()), arguments.stream()).toList())
                .redirectErrorStream(true);
        builder.environment().putAll(environment);
        try {
            var process = builder.start();
            process.getOutputStream().close();
            var printed = new String(process.getInputStream().readAllBytes(), UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException("%s: %s".formatted(program, printed.strip()));
            }
            return printed;
        } catch (IOException e) {
            throw new UncheckedIOException(program + " cannot be run", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
