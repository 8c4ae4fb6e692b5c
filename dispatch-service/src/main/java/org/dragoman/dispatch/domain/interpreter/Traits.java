package org.dragoman.dispatch.domain.interpreter;

import java.util.Optional;
import java.util.Set;
import org.dragoman.dispatch.domain.request.Gender;
import org.dragoman.dispatch.domain.request.SubjectDomain;

/**
 * What a preference may ask about. No hard rule looks at it.
 *
 * @param gender declared by the interpreter, or not
 * @param experience domains of long practice; says nothing about certification
 */
public record Traits(Optional<Gender> gender, Set<SubjectDomain> experience) {

    public static final Traits UNKNOWN = new Traits(Optional.empty(), Set.of());

    public Traits {
        experience = Set.copyOf(experience);
    }
}
