package org.dragoman.local.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/** Finds English sentences of the staff's pages where another language is spoken. */
final class SaidInEnglish {

    private static final Path MESSAGES = Path.of("..", "..", "dispatch-service", "src", "main", "resources",
            "messages");
    private static final Properties ENGLISH = read("staff.properties");
    private static final Properties FRENCH = read("staff_fr.properties");

    private SaidInEnglish() {}

    /** Whole lines only: a short English word may well stand in a French sentence. */
    static void nothingOn(Screen screen) {
        assertThat(screen.page().locator("body").innerText().lines().map(String::strip)).as("lines of the page")
                .isNotEmpty()
                .noneMatch(line -> ENGLISH.stringPropertyNames().stream().anyMatch(
                        key -> ENGLISH.getProperty(key).equals(line) && !FRENCH.getProperty(key).equals(line)));
    }

    private static Properties read(String name) {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(MESSAGES.resolve(name))) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }
}
