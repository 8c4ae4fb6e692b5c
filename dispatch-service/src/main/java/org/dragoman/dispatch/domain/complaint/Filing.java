package org.dragoman.dispatch.domain.complaint;

/** What became of a caller's complaint. */
public sealed interface Filing {

    /**
     * @param reference which the caller is told
     * @param again it stood before, under this reference
     */
    record Filed(ComplaintReference reference, boolean again) implements Filing {}

    /** Another complaint of the city has this reference: draw anew. */
    record ReferenceTaken() implements Filing {}

    /** There is no such request in this city. */
    record UnknownRequest() implements Filing {}
}
