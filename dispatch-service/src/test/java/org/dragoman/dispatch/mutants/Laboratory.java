package org.dragoman.dispatch.mutants;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javax.tools.ToolProvider;

/**
 * Breeds a mutant in a copy of its module's classes and lets the suites look at it, in a process of its own.
 *
 * @param classPath of the tests, as they run in the build
 * @param folder for copies and logs
 */
record Laboratory(Path checkout, List<Path> classPath, Path folder) {

    private static final int MINUTES = 5;
    private static final String JAVA = "/src/main/java/";
    private static final String RESOURCES = "/src/main/resources/";

    static Laboratory here(Path checkout, Path folder) {
        var entries = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator)).map(Path::of)
                .toList();
        return new Laboratory(checkout, entries, folder);
    }

    Fate tryOut(int number, Mutant mutant) {
        try {
            var home = folder.resolve("mutant-" + number);
            var classes = breed(mutant, home.resolve("classes"));
            return watch(mutant, home, classes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path breed(Mutant mutant, Path classes) throws IOException {
        var sound = checkout.resolve(mutant.module()).resolve("target/classes");
        copy(sound, classes);
        if (mutant.file().contains(RESOURCES)) {
            Files.writeString(classes.resolve(after(mutant.file(), RESOURCES)), mutant.source(checkout));
        } else {
            compile(mutant, classes);
        }
        return classes;
    }

    private void compile(Mutant mutant, Path classes) throws IOException {
        var source = classes.resolveSibling("source").resolve(after(mutant.file(), JAVA));
        Files.createDirectories(Objects.requireNonNull(source.getParent()));
        Files.writeString(source, mutant.source(checkout));
        var errors = new java.io.ByteArrayOutputStream();
        int failed = ToolProvider.getSystemJavaCompiler().run(null, errors, errors, "-proc:none", "-parameters",
                "-cp", pathWith(mutant, classes), "-d", classes.toString(), source.toString());
        if (failed != 0) {
            throw new IllegalStateException("'%s' does not compile: %s".formatted(mutant.name(),
                    errors.toString(StandardCharsets.UTF_8)));
        }
    }

    private Fate watch(Mutant mutant, Path home, Path classes) throws IOException {
        var log = home.resolve("log.txt");
        var command = new java.util.ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx768m", "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1", "--enable-native-access=ALL-UNNAMED", "-XX:+EnableDynamicAgentLoading",
                "-cp", pathWith(mutant, classes), Examination.class.getName()));
        command.addAll(mutant.suites());
        var process = new ProcessBuilder(command).directory(checkout.resolve("dispatch-service").toFile())
                .redirectErrorStream(true).redirectOutput(log.toFile()).start();
        try {
            if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
                process.destroyForcibly().waitFor();
                return new Fate.Killed("no end within " + MINUTES + " minutes");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
        return Fate.of(process.exitValue(), Files.readAllLines(log));
    }

    private String pathWith(Mutant mutant, Path classes) {
        var sound = checkout.resolve(mutant.module()).resolve("target/classes");
        return classPath.stream().map(entry -> same(entry, sound) ? classes : entry).map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static boolean same(Path entry, Path other) {
        return entry.toAbsolutePath().normalize().equals(other.toAbsolutePath().normalize());
    }

    private static String after(String path, String part) {
        return path.substring(path.indexOf(part) + part.length());
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (var file : (Iterable<Path>) files::iterator) {
                var target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }
}
