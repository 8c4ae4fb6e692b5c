package org.dragoman.local.carrier.twiml;

import java.net.URI;

/** What came of asking a customer's server for a document. */
public sealed interface Fetched {
    record Ready(Document document) implements Fetched {}

    /** @param code the carrier's error code */
    record Failed(int code, URI url) implements Fetched {}
}
