package org.dragoman.gateway.adapter.twilio;

import java.util.Optional;
import org.dragoman.gateway.domain.CityId;
import org.dragoman.gateway.domain.script.Script;

/** Writes a script in the carrier's markup. */
public interface Markup {

    /** @param city whose recordings are heard; empty where that is not known */
    String write(Optional<CityId> city, Script script);
}
