package org.dragoman.dispatch.adapter.postgres;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;

/** Columns as the domain wants them; a null where none may be is a fault of the schema and says which column. */
final class Rows {

    private Rows() {}

    static String text(Readable row, String column) {
        return required(row.get(column, String.class), column);
    }

    static UUID uuid(Readable row, String column) {
        return required(row.get(column, UUID.class), column);
    }

    static Instant instant(Readable row, String column) {
        return required(row.get(column, OffsetDateTime.class), column).toInstant();
    }

    static long number(Readable row, String column) {
        return required(row.get(column, Long.class), column);
    }

    static boolean flag(Readable row, String column) {
        return required(row.get(column, Boolean.class), column);
    }

    static Optional<Instant> maybeInstant(Readable row, String column) {
        return Optional.ofNullable(row.get(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    static <T> GenericExecuteSpec bindOptional(
            GenericExecuteSpec statement, String name, Optional<T> value, Class<T> type) {
        return value.map(present -> statement.bind(name, present)).orElseGet(() -> statement.bindNull(name, type));
    }

    private static <T> T required(@Nullable T value, String column) {
        return Objects.requireNonNull(value, () -> "column " + column + " is null");
    }
}
