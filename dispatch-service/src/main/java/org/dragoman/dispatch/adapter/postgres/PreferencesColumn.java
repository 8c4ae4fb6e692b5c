package org.dragoman.dispatch.adapter.postgres;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dragoman.dispatch.domain.request.Gender;
import org.dragoman.dispatch.domain.request.Preference;
import org.dragoman.dispatch.domain.request.Preferences;
import org.dragoman.dispatch.domain.request.SubjectDomain;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Preferences as they stand in a request's row. */
final class PreferencesColumn {

    private static final JsonMapper JSON = JsonMapper.shared();

    private PreferencesColumn() {}

    static String write(Preferences preferences) {
        return JSON.writeValueAsString(said(preferences));
    }

    /** To be written as JSON, here or within something larger; empty where nothing is wished. */
    static Map<String, Object> said(Preferences preferences) {
        var said = new LinkedHashMap<String, Object>();
        preferences.knownInterpreter().ifPresent(number -> said.put("knownInterpreter", number));
        preferences.gender().ifPresent(gender -> said.put("gender", gender.name()));
        preferences.experience().ifPresent(domain -> said.put("experience", domain.code()));
        if (!preferences.required().isEmpty()) {
            said.put("required", preferences.required().stream().map(Enum::name).sorted().toList());
        }
        preferences.untilRung().ifPresent(rung -> said.put("untilRung", rung));
        return said;
    }

    static Preferences read(String column) {
        return read(JSON.readTree(column));
    }

    static Preferences read(JsonNode said) {
        return new Preferences(text(said, "knownInterpreter"), text(said, "gender").map(Gender::valueOf),
                text(said, "experience").flatMap(SubjectDomain::ofCode),
                said.path("required").valueStream().map(name -> Preference.valueOf(name.asString()))
                        .collect(Collectors.toUnmodifiableSet()),
                Optional.of(said.path("untilRung")).filter(JsonNode::isInt).map(JsonNode::asInt));
    }

    private static Optional<String> text(JsonNode said, String key) {
        return Optional.of(said.path(key)).filter(JsonNode::isString).map(JsonNode::asString);
    }
}
