package org.dragoman.gateway.adapter.postgres;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.dragoman.gateway.domain.CityId;
import org.dragoman.gateway.domain.LegKey;

/** Reads the cells of a row by their type. */
final class Cells {

    private Cells() {}

    static String text(Readable row, String column) {
        return required(row, column, String.class);
    }

    static Optional<String> maybeText(Readable row, String column) {
        return Optional.ofNullable(row.get(column, String.class));
    }

    static Instant instant(Readable row, String column) {
        return required(row, column, Instant.class);
    }

    static UUID uuid(Readable row, String column) {
        return required(row, column, UUID.class);
    }

    static boolean flag(Readable row, String column) {
        return required(row, column, Boolean.class);
    }

    static int number(Readable row, String column) {
        return required(row, column, Integer.class);
    }

    static LegKey legKey(Readable row) {
        return new LegKey(new CityId(text(row, "city_id")), uuid(row, "leg_id"));
    }

    static <T> T required(Readable row, String column, Class<T> type) {
        return Objects.requireNonNull(row.get(column, type), column);
    }
}
