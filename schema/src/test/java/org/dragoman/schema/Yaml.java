package org.dragoman.schema;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads the YAML files of this module as plain trees. */
final class Yaml {

    private static final YAMLMapper MAPPER = new YAMLMapper();

    private Yaml() {}

    static JsonNode read(String resource) {
        try (var in = Objects.requireNonNull(Yaml.class.getResourceAsStream(resource), resource)) {
            return MAPPER.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }

    /** All varieties, file by file. */
    static Stream<JsonNode> varieties() {
        try (var files = Files.list(Path.of("src/main/resources/languages/varieties"))) {
            return files.map(file -> "/languages/varieties/" + file.getFileName()).sorted().toList().stream()
                    .flatMap(Yaml::entries);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Stream<JsonNode> macrolanguages() {
        return entries("/languages/macrolanguages.yaml");
    }

    static Stream<JsonNode> entries(String resource) {
        return read(resource).valueStream();
    }

    static List<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).toList();
    }
}
