package org.dragoman.gateway.voice;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.yaml.snakeyaml.Yaml;

/** English names of languages, as the catalogue gives them. */
final class CatalogueNames {

    private CatalogueNames() {}

    static String of(String tag) {
        return find(tag).orElseThrow(() -> new AssertionError("The catalogue does not know " + tag));
    }

    static Optional<String> find(String tag) {
        return Stream.of("varieties/*", "macrolanguages").flatMap(CatalogueNames::entries)
                .filter(entry -> means(entry, tag))
                .map(CatalogueNames::english)
                .findFirst();
    }

    private static String english(Map<String, Object> entry) {
        var names = (Map<?, ?>) Objects.requireNonNull(entry.get("name"));
        return Objects.requireNonNull(names.get("en")).toString();
    }

    private static boolean means(Map<String, Object> entry, String tag) {
        return tag.equals(entry.get("tag")) || tag.equals(entry.get("id"))
                || entry.get("codes") instanceof List<?> codes && codes.contains(tag);
    }

    private static Stream<Map<String, Object>> entries(String files) {
        try {
            return Arrays
                    .stream(new PathMatchingResourcePatternResolver()
                            .getResources("classpath:languages/" + files + ".yaml"))
                    .flatMap(CatalogueNames::entriesOf);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Map<String, Object>> entriesOf(Resource file) {
        try (var stream = file.getInputStream()) {
            List<Map<String, Object>> entries = new Yaml().load(new InputStreamReader(stream, UTF_8));
            return entries.stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
