package org.dragoman.gateway.voice;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toUnmodifiableMap;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.Function;
import org.dragoman.gateway.domain.Language;

/** Reads the phrase books that are shipped with the gateway, and refuses one that cannot be voiced. */
public final class PhraseFiles {

    public static final List<String> LANGUAGES = List.of("en", "es", "fr", "ar", "ht", "cmn", "yue", "ru", "ko", "pl",
            "bn", "ur", "vi", "pt", "it", "hi", "pa", "uk", "tr", "ja", "fa", "ne", "sq", "el", "tl");

    private PhraseFiles() {}

    public static PhraseShelf shelf() {
        Map<Language, Phrasebook> books = LANGUAGES.stream()
                .map(PhraseFiles::read)
                .collect(toUnmodifiableMap(Phrasebook::language, Function.identity()));
        return new PhraseShelf(books, path -> PhraseFiles.class.getResource("/static" + path) != null);
    }

    static Phrasebook read(String language) {
        var file = "/voice/" + language + ".properties";
        try (var stream = PhraseFiles.class.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalStateException("There is no phrase book " + file);
            }
            var properties = new Properties();
            properties.load(new InputStreamReader(stream, UTF_8));
            return book(file, properties);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Phrasebook book(String file, Properties properties) {
        Map<String, String> texts = properties.stringPropertyNames().stream()
                .collect(toUnmodifiableMap(Function.identity(), properties::getProperty));
        return new Phrasebook(new Language(required(file, properties, "language")), voicing(file, properties), texts);
    }

    private static Voicing voicing(String file, Properties properties) {
        return switch (required(file, properties, "speech")) {
            case "carrier" -> new Voicing.CarrierVoice(required(file, properties, "carrier.language"),
                    required(file, properties, "carrier.voice"));
            case "recorded" -> new Voicing.Recorded();
            case String other -> throw new IllegalStateException(
                    "%s: speech must be carrier or recorded, not %s".formatted(file, other));
        };
    }

    private static String required(String file, Properties properties, String key) {
        var value = properties.getProperty(key);
        if (value == null || value.isBlank()) {
            throw new IllegalStateException("%s has no %s".formatted(file, key));
        }
        return value;
    }
}
