package org.dragoman.gateway.domain.call;

import org.dragoman.gateway.domain.Language;

/** What an interpreter asks for by the keypad during a call (contract dispatch-internal.yaml, CallKey). */
public sealed interface CallKey {

    record BreakAfter() implements CallKey {}

    /** The caller, whose line has dropped, once more. */
    record CallAgain() implements CallKey {}

    record Replace(ReplaceReason reason) implements CallKey {}

    record WrongLanguage(Language variety) implements CallKey {}
}
