package org.dragoman.gateway.adapter.twilio;

import org.dragoman.gateway.domain.script.Script;

/** Writes a script in the carrier's markup. */
public interface Markup {

    String write(Script script);
}
