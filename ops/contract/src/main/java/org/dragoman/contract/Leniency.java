package org.dragoman.contract;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * All that is not held against anybody although the description says otherwise, each with its reason. It is written into
 * the description before that is compiled.
 */
final class Leniency {

    static final String ADDRESS_OR_PATH = "address-or-path";
    static final String CARRIER_TIME = "carrier-time";

    private static final String WHY_IT_ENDED = "conference_enum_reason_conference_ended";

    private Leniency() {}

    /** @param named the schemas that others refer to: the bodies of answers, and words of which one is said */
    static void intoAnswers(ObjectNode named) {
        named.forEach(Leniency::intoAnswer);
        letNothingHaveEndedItYet((ObjectNode) named.required(WHY_IT_ENDED));
    }

    /** The addresses of a list's pages are called URIs, and are paths on the carrier's host in all of its examples. */
    static void intoAnswer(JsonNode schema) {
        schema.path("properties").forEach(property -> {
            if (isOf("uri", property)) {
                ((ObjectNode) property).put("format", ADDRESS_OR_PATH);
            }
        });
    }

    /** Why a conference ended is one of a few words, and null in the examples of one that has not ended. */
    private static void letNothingHaveEndedItYet(ObjectNode reason) {
        reason.put("nullable", true);
        ((ArrayNode) reason.required("enum")).addNull();
    }

    /**
     * A time to look for is called a full date-time. The carrier's examples ask by the day too, and its own SDK leaves the
     * zone out.
     */
    static JsonNode inParameter(JsonNode schema) {
        return isOf("date-time", schema)
                ? JsonMapper.shared().createObjectNode().put("type", "string").put("format", CARRIER_TIME)
                : schema;
    }

    private static boolean isOf(String format, JsonNode schema) {
        return schema.path("format").asString("").equals(format);
    }
}
