package org.dragoman.contract;

import com.networknt.schema.Schema;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dragoman.contract.Finding.Part;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What the carrier may answer: by the description when all went well, by {@link Refusal} when not. */
final class Answers {

    private final JsonNode said;
    private final Map<Integer, Schema> bodies = new HashMap<>();

    Answers(JsonNode said, Description description) {
        this.said = said;
        said.forEachEntry((status, answer) -> {
            var schema = answer.path("content").path("application/json").path("schema");
            if (schema instanceof ObjectNode body) {
                Leniency.intoAnswer(body);
                bodies.put(Integer.valueOf(status), description.compiled(body));
            }
        });
    }

    List<Finding> judge(Exchange exchange) {
        if (exchange.status() == Exchange.UNHEARD) {
            return List.of();
        }
        if (exchange.isRefused()) {
            return Refusal.judge(exchange);
        }
        if (!said.has(Integer.toString(exchange.status()))) {
            return List.of(new Finding(Part.ANSWER, "%d is no answer to that".formatted(exchange.status())));
        }
        return body(exchange);
    }

    private List<Finding> body(Exchange exchange) {
        var schema = bodies.get(exchange.status());
        if (schema == null) {
            return exchange.body().isEmpty() ? List.of() : List.of(new Finding(Part.ANSWER, "it has no body"));
        }
        var findings = new ArrayList<Finding>();
        schema.validate(json(exchange)).forEach(error -> findings.add(new Finding(Part.ANSWER, error.toString())));
        return findings;
    }

    /** A missing node for what is no JSON; no schema allows that. */
    static JsonNode json(Exchange exchange) {
        try {
            return JsonMapper.shared().readTree(exchange.body());
        } catch (JacksonException e) {
            return JsonMapper.shared().missingNode();
        }
    }
}
