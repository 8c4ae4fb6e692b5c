package org.dragoman.local.data;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dragoman.local.process.StackException;
import redis.embedded.core.ExecutableProvider;

/**
 * A Redis server program.
 *
 * @param major
 *            its major version
 */
record RedisExecutable(Path path, int major) {

    private static final int EMBEDDED_MAJOR = 6;
    private static final Pattern VERSION = Pattern.compile("\\bv=(\\d+)\\.");

    /** The newest installed one if it is newer than the embedded one, else the embedded one. */
    static RedisExecutable best(DataFolder folder) {
        return installed().orElseGet(() -> embedded(folder));
    }

    private static Optional<RedisExecutable> installed() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .map(folder -> Path.of(folder).resolve("redis-server")).filter(Files::isExecutable)
                .flatMap(path -> major(path).filter(major -> major > EMBEDDED_MAJOR)
                        .map(major -> new RedisExecutable(path, major)).stream())
                .findFirst();
    }

    private static RedisExecutable embedded(DataFolder folder) {
        try {
            var file = ExecutableProvider.newJarResourceProvider(folder.binaries().toFile()).get();
            return new RedisExecutable(file.toPath(), EMBEDDED_MAJOR);
        } catch (IOException | RuntimeException e) {
            throw new StackException(
                    "This machine has no redis-server and Dragoman brings none for it; install Redis 7 or newer.",
                    e);
        }
    }

    private static Optional<Integer> major(Path path) {
        try {
            var process = new ProcessBuilder(path.toString(), "--version").redirectErrorStream(true).start();
            var text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            var version = VERSION.matcher(text);
            return version.find() ? Optional.of(Integer.valueOf(version.group(1))) : Optional.empty();
        } catch (IOException notRunnable) {
            return Optional.empty();
        }
    }
}
