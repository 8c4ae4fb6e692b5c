package org.dragoman.local.carrier.script;

import org.dragoman.local.carrier.webhook.Endpoint;

/** Where a call's document comes from. */
public sealed interface Instructions {
    record FromUrl(Endpoint endpoint) implements Instructions {}

    record Inline(String document) implements Instructions {}
}
