package org.dragoman.dispatch.domain.session;

/** What became of an event. */
public sealed interface Verdict {

    record Changed(Change change) implements Verdict {}

    /** Late, early or repeated: answered politely, nothing changes. */
    record Ignored(String because) implements Verdict {}
}
