package org.dragoman.dispatch.adapter.postgres;

import io.r2dbc.spi.Readable;
import java.util.function.Function;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads the one JSON object that a view's one statement builds, so that all of a screen is from one moment. */
final class ViewReader {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .build();

    private ViewReader() {}

    /** The statement names its only column {@code view}. */
    static <T> Function<Readable, T> as(Class<T> type) {
        return row -> JSON.readValue(Rows.text(row, "view"), type);
    }
}
