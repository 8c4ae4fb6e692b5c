package org.dragoman.dispatch.adapter.catalogue;

import com.fasterxml.jackson.annotation.JsonProperty;

import org.dragoman.dispatch.domain.language.NativeName;
import org.jspecify.annotations.Nullable;

/** The field {@code native}: a name and who says so. */
record NativeEntry(@JsonProperty(required = true) String text, @JsonProperty(required = true) String source) {

    static NativeName name(@Nullable NativeEntry entry) {
        return entry == null ? NativeName.NOT_FOUND : new NativeName(entry.text(), entry.source());
    }
}
