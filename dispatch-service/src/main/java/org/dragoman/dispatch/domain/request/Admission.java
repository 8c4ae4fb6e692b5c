package org.dragoman.dispatch.domain.request;

import org.dragoman.dispatch.domain.language.VarietyTag;
import org.dragoman.dispatch.domain.leg.LegId;

/** What became of an order. */
public sealed interface Admission {

    /** It stands, committed. {@code again}: it was made before, under the same key with the same body. */
    record Admitted(RequestId request, Reference reference, VarietyTag variety, LegId anchor, boolean again)
            implements
                Admission {}

    /** The key was used for something else. */
    record KeyReused() implements Admission {}

    record UnknownSite() implements Admission {}

    /** The drawn reference belongs to another open request: draw again. */
    record ReferenceTaken() implements Admission {}
}
