package org.dragoman.gateway.domain.call;

/** Why an interpreter asks to be replaced (contract dispatch-internal.yaml, ReplaceReason). */
public enum ReplaceReason {
    LANGUAGE, SUBJECT_TOO_HARD, CONFLICT, BAD_LINE, OTHER
}
