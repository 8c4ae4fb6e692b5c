package org.dragoman.dispatch.adapter.catalogue;

import java.util.List;
import java.util.stream.Stream;

import org.dragoman.dispatch.domain.language.NativeName;
import org.jspecify.annotations.Nullable;

/** The names of one entry that may stand in any script. */
record Spellings(NativeName nativeName, List<String> aliases) {

    List<String> romanised(Romanizer romanizer) {
        return Stream.concat(Stream.of(nativeName.text()), aliases.stream())
                .flatMap(name -> romanizer.romanise(name).stream())
                .distinct()
                .toList();
    }

    static List<String> orEmpty(@Nullable List<String> list) {
        return list == null ? List.of() : list;
    }
}
