package org.dragoman.dispatch.config;

import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.DataObjectPropertyName;
import org.springframework.boot.context.properties.bind.validation.BindValidationException;
import org.springframework.boot.context.properties.bind.validation.ValidationErrors;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;

/** Says in one sentence which key could not be read, and what it has to be. */
final class WrongKey {

    private WrongKey() {}

    static String sentence(BindException failure) {
        for (Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof BindValidationException invalid) {
                return invalid(invalid.getValidationErrors());
            }
            if (cause instanceof WrongSetting own) {
                return String.valueOf(own.getMessage());
            }
        }
        return named(failure.getName().toString(), "must be " + form(failure.getTarget().getType().resolve()));
    }

    private static String invalid(ValidationErrors errors) {
        var first = errors.getAllErrors().getFirst();
        var key = first instanceof FieldError field
                ? errors.getName() + "." + DataObjectPropertyName.toDashedForm(field.getField())
                : errors.getName().toString();
        return named(key, rule(first));
    }

    private static String rule(ObjectError error) {
        return switch (String.valueOf(error.getCode())) {
            case "NotNull", "NotBlank" -> "is missing";
            default -> String.valueOf(error.getDefaultMessage());
        };
    }

    private static String form(@Nullable Class<?> type) {
        if (type == int.class) {
            return "a whole number";
        }
        if (type == boolean.class) {
            return "true or false";
        }
        return type == URI.class ? "an address" : "readable";
    }

    private static String named(String key, String rule) {
        return "%s %s (environment: %s).".formatted(key, rule,
                key.replace('.', '_').replace('-', '_').toUpperCase(Locale.ROOT));
    }
}
