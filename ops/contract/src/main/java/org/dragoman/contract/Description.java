package org.dragoman.contract;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.keyword.NonValidationKeyword;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The carrier's OpenAPI description, read once; an operation is compiled when it is first asked for. */
final class Description {

    private static final List<String> METHODS = List.of("get", "post", "delete", "put", "patch");

    /** To whether a value is allowed. */
    private static final List<String> IRRELEVANT = List.of("components", "x-twilio", "x-class-extra-annotation",
            "x-field-extra-annotation", "x-getter-extra-annotation");

    private final ObjectNode components;
    private final SchemaRegistry registry;
    private final List<Entry> entries = new ArrayList<>();
    private final Map<Entry, Operation> operations = new ConcurrentHashMap<>();

    private record Entry(String method, Address address, JsonNode said) {}

    private Description(JsonNode document) {
        components = (ObjectNode) document.required("components");
        var schemas = (ObjectNode) components.required("schemas");
        Leniency.intoAnswers(schemas);
        schemas.forEach(Description::close);
        registry = SchemaRegistry.withDialect(dialect(), builder -> builder.schemaRegistryConfig(
                SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));
        document.required("paths").forEachEntry((path, item) -> METHODS.stream().filter(item::has)
                .map(method -> new Entry(method.toUpperCase(Locale.ROOT), Address.of(path), item.required(method)))
                .forEach(entries::add));
        // Where two addresses fit, the one that leaves less open is meant.
        entries.sort(Comparator.comparingInt(entry -> entry.address().names().size()));
    }

    static Description read(Path file) {
        return new Description(JsonMapper.shared().readTree(file.toFile()));
    }

    Optional<Operation> operation(String method, String path) {
        return entries.stream().filter(entry -> entry.method().equals(method) && entry.address().fits(path)).findFirst()
                .map(entry -> operations.computeIfAbsent(entry,
                        found -> new Operation(found.address(), found.said(), this)));
    }

    private static Dialect dialect() {
        var irrelevant = IRRELEVANT.stream().map(NonValidationKeyword::new).toList();
        return Dialect.builder(Dialects.getOpenApi30()).formats(CarrierFormats.all()).keywords(irrelevant).build();
    }

    /** A schema that may refer to the named ones. */
    Schema compiled(ObjectNode schema) {
        close(schema);
        var whole = schema.deepCopy();
        whole.set("components", components);
        return registry.getSchema(whole);
    }

    JsonNode resolved(JsonNode schema) {
        var reference = schema.path("$ref").asString("");
        return reference.isEmpty() ? schema : components.at(reference.replaceFirst("#/components", ""));
    }

    /** JSON Schema lets pass what it does not know; here an unknown field is a misspelt one, or an invention of ours. */
    private static void close(JsonNode schema) {
        if (schema.has("properties")) {
            ((ObjectNode) schema).put("additionalProperties", false);
        }
    }
}
