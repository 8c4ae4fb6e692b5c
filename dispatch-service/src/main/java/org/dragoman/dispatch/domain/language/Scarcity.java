package org.dragoman.dispatch.domain.language;

/** How hard interpreters of a variety are to find; interpreters of SCARCE varieties are spared for them. */
public enum Scarcity {
    SCARCE, COMMON
}
