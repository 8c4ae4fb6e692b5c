package org.dragoman.dispatch.domain.request;

import java.util.Optional;

/**
 * Wishes that order the candidates and never exclude one.
 *
 * @param knownInterpreter public number of an interpreter whom the resident already knows; asked first when free
 */
public record Preferences(Optional<String> knownInterpreter) {

    public static final Preferences NONE = new Preferences(Optional.empty());
}
