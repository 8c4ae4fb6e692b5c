package org.dragoman.dispatch.adapter.http.api;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** Ids in addresses. */
final class Ids {

    private static final Pattern UUID_FORM = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private Ids() {}

    /** Empty for what is no id: to the one who asks the same as an id that is not there. */
    static Optional<UUID> read(String text) {
        return UUID_FORM.matcher(text).matches() ? Optional.of(UUID.fromString(text)) : Optional.empty();
    }
}
