package org.dragoman.dispatch.mutants;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * One deliberate bug.
 *
 * @param name what is wrong, as a sentence
 * @param file from the root of the checkout: a Java source, a script or a migration
 * @param find occurs in it exactly once
 * @param put stands there instead; empty takes it out
 * @param suites simple names of the test classes that must notice, the likeliest first
 */
record Mutant(
        @JsonProperty(required = true) String name, @JsonProperty(required = true) String file,
        @JsonProperty(required = true) String find, @JsonProperty(required = true) String put,
        @JsonProperty(required = true) List<String> suites) {

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    Mutant {
        suites = List.copyOf(suites);
        if (suites.isEmpty()) {
            throw new IllegalArgumentException("No suite is named for: " + name);
        }
    }

    static List<Mutant> all() {
        try (InputStream list = Mutant.class.getResourceAsStream("/mutants.yaml")) {
            return List.of(YAML.readValue(list, Mutant[].class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The file with the bug in it.
     *
     * @throws IllegalStateException where the code has moved on and the mutant has not
     */
    String source(Path checkout) {
        try {
            var text = Files.readString(checkout.resolve(file));
            int at = text.indexOf(find);
            if (at < 0 || text.indexOf(find, at + 1) >= 0) {
                throw new IllegalStateException("'%s' does not stand exactly once in %s".formatted(find, file));
            }
            return text.substring(0, at) + put + text.substring(at + find.length());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The folder of the module that the file belongs to. */
    String module() {
        return file.substring(0, file.indexOf("/src/"));
    }
}
