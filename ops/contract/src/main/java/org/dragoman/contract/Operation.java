package org.dragoman.contract;

import java.util.List;
import java.util.stream.Stream;
import org.dragoman.contract.Finding.Part;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** One thing that the carrier can be asked to do. */
final class Operation {

    private static final String FORM = "application/x-www-form-urlencoded";

    private final Address address;
    private final Fields path;
    private final Fields query;
    private final Fields form;
    private final Answers answers;

    Operation(Address address, JsonNode said, Description description) {
        this.address = address;
        this.path = new Fields(parameters(said, "path"), description);
        this.query = new Fields(parameters(said, "query"), description);
        this.form = new Fields(form(said), description);
        this.answers = new Answers(said.path("responses"), description);
    }

    List<Finding> judge(Exchange exchange) {
        return Stream.of(path.judge(Part.ADDRESS, address.values(exchange.path())),
                query.judge(Part.QUERY, exchange.query()), form.judge(Part.FORM, exchange.form()),
                answers.judge(exchange)).flatMap(List::stream).toList();
    }

    private static ObjectNode parameters(JsonNode said, String place) {
        var schema = nothing();
        said.path("parameters").valueStream().filter(one -> one.path("in").asString().equals(place)).forEach(one -> {
            var name = one.required("name").asString();
            schema.withObject("properties").set(name, Leniency.inParameter(one.required("schema")));
            if (one.path("required").asBoolean(false)) {
                schema.withArray("required").add(name);
            }
        });
        return schema;
    }

    private static ObjectNode form(JsonNode said) {
        return said.path("requestBody").path("content").path(FORM).path("schema") instanceof ObjectNode fields
                ? fields
                : nothing();
    }

    private static ObjectNode nothing() {
        var schema = JsonMapper.shared().createObjectNode().put("type", "object");
        schema.putObject("properties");
        return schema;
    }
}
