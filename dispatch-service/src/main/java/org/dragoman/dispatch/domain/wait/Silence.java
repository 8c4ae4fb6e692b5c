package org.dragoman.dispatch.domain.wait;

/** Why nothing is said about a wait. */
public enum Silence {
    NOBODY_ON_DUTY,
    /** Too few calls or searches of late to learn from. */
    TOO_FEW_SEEN,
    /** Longer than any search of late, or than the caller will be kept waiting. */
    BEYOND_WHAT_IS_KNOWN,
    /** What was estimated of late in this variety did not hold. */
    MISJUDGED
}
