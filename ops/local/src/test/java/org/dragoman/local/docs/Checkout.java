package org.dragoman.local.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The sources as they lie in the checkout. */
record Checkout(Path root) {

    private static final Map<String, String> MODULES = Map.of("dispatch", "dispatch-service", "gateway",
            "phone-gateway", "local", "ops/local");
    private static final Set<String> HEART = Set.of("domain", "usecase", "port");

    /**
     * @param place
     *            {@code docs/states.md}, {@code table dispatch.leg}, {@code dispatch.domain.leg.Leg} or
     *            {@code dispatch.domain.leg.LegRole.DESK}
     */
    boolean has(String place) {
        if (place.contains("/")) {
            return Files.exists(root.resolve(place));
        }
        if (place.startsWith("table ")) {
            return hasTable(place.substring("table ".length()));
        }
        return Files.exists(source(place)) || hasConstant(place);
    }

    private boolean hasTable(String table) {
        return files(root.resolve("schema/src/main/resources/db/migration"), ".sql")
                .anyMatch(file -> text(file).contains("create table " + table + " ("));
    }

    private boolean hasConstant(String place) {
        var dot = place.lastIndexOf('.');
        var type = source(place.substring(0, dot));
        return Files.exists(type) && text(type).matches("(?s).*\\b" + place.substring(dot + 1) + "\\b.*");
    }

    private Path source(String type) {
        var service = type.substring(0, type.indexOf('.'));
        return sources(service).resolve("org/dragoman").resolve(type.replace('.', '/') + ".java");
    }

    private Path sources(String service) {
        return root.resolve(MODULES.getOrDefault(service, service)).resolve("src/main/java");
    }

    /** The names of all types in domain, use cases and ports of both services. */
    Stream<String> typesOfTheHeart() {
        return Stream.of("dispatch", "gateway")
                .flatMap(service -> HEART.stream()
                        .map(layer -> sources(service).resolve("org/dragoman").resolve(service).resolve(layer)))
                .flatMap(folder -> files(folder, ".java"))
                .map(file -> file.getFileName().toString().replace(".java", ""));
    }

    private static Stream<Path> files(Path folder, String ending) {
        try (var found = Files.walk(folder)) {
            return found.filter(file -> file.toString().endsWith(ending)).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
