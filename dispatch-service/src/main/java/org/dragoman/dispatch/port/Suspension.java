package org.dragoman.dispatch.port;

import org.dragoman.dispatch.domain.request.RequestId;
import org.dragoman.dispatch.domain.session.Change;

/** What a suspension brought about. */
public sealed interface Suspension {

    record NothingRang() implements Suspension {}

    /** The offer that rang was taken back: the request seeks somebody else. */
    record Withdrawn(RequestId request, Change change) implements Suspension {}
}
