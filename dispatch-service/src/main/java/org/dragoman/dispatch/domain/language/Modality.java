package org.dragoman.dispatch.domain.language;

/** Whether a variety can be interpreted by phone. SIGNED ones never are: they need video or an interpreter in person. */
public enum Modality {
    SPOKEN, SIGNED
}
