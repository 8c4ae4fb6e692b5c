package org.dragoman.contract;

import com.networknt.schema.Schema;
import java.util.List;
import java.util.Map;
import org.dragoman.contract.Finding.Part;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The fields of a form, a query or an address. They are read as JSON, each of the type that the schema gives it: only so a
 * telephone number stays text, and a single value of a list is a list. What cannot be read so stays text, and the schema
 * objects to it.
 */
final class Fields {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final ObjectNode described;
    private final Description description;
    private final Schema schema;

    Fields(ObjectNode described, Description description) {
        this.described = described;
        this.description = description;
        this.schema = description.compiled(described);
    }

    List<Finding> judge(Part part, Map<String, List<String>> given) {
        return schema.validate(read(given)).stream().map(error -> new Finding(part, error.toString())).toList();
    }

    private ObjectNode read(Map<String, List<String>> given) {
        var read = JsonMapper.shared().createObjectNode();
        given.forEach((name, values) -> read.set(name,
                value(values, description.resolved(described.path("properties").path(name)))));
        return read;
    }

    private JsonNode value(List<String> values, JsonNode type) {
        var isList = kind(type).equals("array");
        if (!isList && values.size() == 1) {
            return single(values.getFirst(), type);
        }
        var all = NODES.arrayNode();
        var item = isList ? description.resolved(type.path("items")) : type;
        values.forEach(one -> all.add(single(one, item)));
        return all;
    }

    private static JsonNode single(String text, JsonNode type) {
        return switch (kind(type)) {
            case "integer" -> text.matches("-?\\d{1,18}") ? NODES.numberNode(Long.parseLong(text)) : words(text);
            case "number" -> text.matches("-?\\d{1,15}(\\.\\d{1,15})?")
                    ? NODES.numberNode(Double.parseDouble(text))
                    : words(text);
            case "boolean" -> text.matches("true|false")
                    ? NODES.booleanNode(Boolean.parseBoolean(text))
                    : words(text);
            default -> words(text);
        };
    }

    private static JsonNode words(String text) {
        return NODES.stringNode(text);
    }

    private static String kind(JsonNode type) {
        return type.path("type").asString("");
    }
}
