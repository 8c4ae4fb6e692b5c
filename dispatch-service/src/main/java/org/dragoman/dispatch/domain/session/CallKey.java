package org.dragoman.dispatch.domain.session;

import org.dragoman.dispatch.domain.language.VarietyTag;

/** What an interpreter asks for by the keypad during a call. */
public sealed interface CallKey {

    /** A break when this call is over. */
    record BreakAfter() implements CallKey {}

    /** Somebody else; this interpreter stays until then. */
    record Replace(ReplaceReason reason) implements CallKey {}

    /** The caller's line has dropped: they are called once more. */
    record CallAgain() implements CallKey {}

    /** @param variety what the caller speaks */
    record WrongLanguage(VarietyTag variety) implements CallKey {}
}
