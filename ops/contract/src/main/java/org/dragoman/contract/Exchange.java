package org.dragoman.contract;

import java.util.List;
import java.util.Map;

/**
 * One request to the carrier and its answer.
 *
 * @param path
 *            as it was sent, without the query
 * @param query
 *            decoded
 * @param form
 *            decoded; empty where there was no body
 * @param status
 *            {@link #UNHEARD} if the one who asked was gone before there was an answer
 * @param body
 *            of the answer
 */
public record Exchange(String method, String path, Map<String, List<String>> query, Map<String, List<String>> form,
        int status, String body) {

    public static final int UNHEARD = 0;

    boolean isRefused() {
        return status >= 400;
    }

    @Override
    public String toString() {
        return "%s %s %s %s -> %d".formatted(method, path, query, form, status);
    }
}
