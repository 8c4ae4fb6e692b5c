package org.dragoman.local.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/** What the line says, found by what it says in English. */
final class Phrases {

    private static final Path VOICE = Path.of("..", "..", "phone-gateway", "src", "main", "resources", "voice");
    private static final Properties ENGLISH = read(Tongue.ENGLISH);

    private Phrases() {}

    static String in(Tongue tongue, String english) {
        var key = ENGLISH.stringPropertyNames().stream().filter(name -> ENGLISH.getProperty(name).equals(english))
                .findFirst().orElseThrow(() -> new AssertionError("The line never says “%s”".formatted(english)));
        var words = read(tongue).getProperty(key);
        if (words == null) {
            throw new AssertionError("Nobody has written “%s” in %s".formatted(english, tongue));
        }
        return words;
    }

    /** As it is said by itself. */
    static String digit(Tongue tongue, char digit) {
        var book = read(tongue);
        return book.getProperty("digit." + digit, book.getProperty("key." + digit));
    }

    private static Properties read(Tongue tongue) {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(VOICE.resolve(tongue.words() + ".properties"))) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }
}
