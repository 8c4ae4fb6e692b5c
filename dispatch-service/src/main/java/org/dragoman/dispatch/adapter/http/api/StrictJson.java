package org.dragoman.dispatch.adapter.http.api;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.LogicalType;

/** Reads a body to the letter: a misspelled field is refused, for whoever sent it believes that it was heard. */
final class StrictJson {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .withCoercionConfig(LogicalType.Textual, text -> Stream
                    .of(CoercionInputShape.Integer, CoercionInputShape.Float, CoercionInputShape.Boolean)
                    .forEach(shape -> text.setCoercion(shape, CoercionAction.Fail)))
            .build();

    private StrictJson() {}

    /** @throws Problem 400 with one sentence on what is wrong where */
    static <T> T read(String body, Class<T> type) {
        if (body.isBlank()) {
            throw Problem.badRequest("Send a JSON object as the body.");
        }
        try {
            return present(JSON.readValue(body, type));
        } catch (UnrecognizedPropertyException e) {
            throw Problem.badField(path(e), "There is no field '" + path(e) + "' here.");
        } catch (MismatchedInputException e) {
            throw Problem.badField(path(e), path(e).isEmpty()
                    ? "The body is not a JSON object."
                    : "The field '" + path(e) + "' holds the wrong kind of value.");
        } catch (JacksonException e) {
            throw Problem.badRequest("The body is not well-formed JSON (line %d, column %d)."
                    .formatted(e.getLocation().getLineNr(), e.getLocation().getColumnNr()));
        }
    }

    /** The JSON text {@code null} reads as nothing. */
    private static <T> T present(@Nullable T value) {
        if (value == null) {
            throw Problem.badRequest("Send a JSON object as the body.");
        }
        return value;
    }

    private static String path(JacksonException e) {
        return e.getPath().stream()
                .map(step -> step.getPropertyName() == null ? "[" + step.getIndex() + "]" : step.getPropertyName())
                .collect(Collectors.joining("."));
    }
}
