package org.dragoman.local.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** All keys `dragoman.…` of a module: its settings records as the compiler saw them, and its application.yml. */
final class Settings {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{(dragoman\\.[a-z.-]+)(?::([^}]*))?}");

    private final Map<String, Setting> byKey = new TreeMap<>();

    private Settings() {}

    static Collection<Setting> of(Path module) {
        var classes = module.resolve("target").resolve("classes");
        var settings = new Settings();
        try {
            settings.readYaml(classes.resolve("application.yml"));
            settings.readMetadata(classes.resolve("META-INF").resolve("spring-configuration-metadata.json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return settings.byKey.values();
    }

    // The file wins over the record: it is what a program really starts with.
    private void readYaml(Path file) throws IOException {
        if (!Files.exists(file)) {
            return;
        }
        var text = Files.readString(file);
        Map<String, Object> tree = new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
        flatten("", tree);
        var placeholders = PLACEHOLDER.matcher(text);
        while (placeholders.find()) {
            var fallback = placeholders.group(2);
            add(new Setting(placeholders.group(1), fallback == null ? "" : fallback, ""));
        }
    }

    private void flatten(String prefix, Map<?, ?> tree) {
        tree.forEach((name, value) -> {
            var key = prefix.isEmpty() ? name.toString() : prefix + "." + name;
            if (value instanceof Map<?, ?> below) {
                flatten(key, below);
            } else if (key.startsWith("dragoman.")) {
                add(new Setting(key, String.valueOf(value), ""));
            }
        });
    }

    private void readMetadata(Path file) throws IOException {
        for (JsonNode property : JsonMapper.shared().readTree(Files.readString(file)).path("properties")) {
            var key = property.path("name").asString();
            if (key.startsWith("dragoman.")) {
                add(new Setting(key, fallback(property.path("defaultValue")),
                        property.path("description").asString("")));
            }
        }
    }

    private static String fallback(JsonNode value) {
        var text = value.isValueNode() && !value.isNull() ? value.asString() : "";
        // The compiler writes a list as [US, CA], its reader types US,CA.
        return text.startsWith("[") ? text.substring(1, text.length() - 1).replace(", ", ",") : text;
    }

    private void add(Setting setting) {
        byKey.merge(setting.key(), setting, Setting::merge);
    }
}
