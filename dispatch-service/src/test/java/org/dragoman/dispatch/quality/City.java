package org.dragoman.dispatch.quality;

/** Two ways to make a roster from the same assumptions. */
enum City {
    /** Common varieties are staffed by people who speak nothing scarce: whoever does is spared for it. */
    SPARING,
    /** Whoever also speaks a scarce variety is counted on for the common one. */
    LEAN
}
