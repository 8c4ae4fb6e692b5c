package org.dragoman.gateway.adapter.postgres;

import java.util.Optional;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;

/** Binds what may be absent. */
final class Parameters {

    private Parameters() {}

    static <T> GenericExecuteSpec bind(GenericExecuteSpec spec, String name, Optional<? extends T> value,
            Class<T> type) {
        return value.isPresent() ? spec.bind(name, value.get()) : spec.bindNull(name, type);
    }

    static GenericExecuteSpec bindText(GenericExecuteSpec spec, String name, Optional<?> value) {
        return bind(spec, name, value.map(Object::toString), String.class);
    }
}
