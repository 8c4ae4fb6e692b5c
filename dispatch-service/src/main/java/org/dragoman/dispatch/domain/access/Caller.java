package org.dragoman.dispatch.domain.access;

import java.util.Optional;
import org.dragoman.dispatch.domain.CityId;
import org.dragoman.dispatch.domain.interpreter.InterpreterId;
import org.dragoman.dispatch.domain.place.SiteId;

/**
 * Who asks.
 *
 * @param key unique in the city among people and machines ({@code account:ana}, {@code token:4f…}): idempotency keys
 *        belong to it
 * @param name as shown to this caller
 * @param interpreter only for the role INTERPRETER
 * @param site the only site for which this caller may ask; empty: every site of the city
 */
public record Caller(
        CityId city, String key, String name, Role role, Optional<InterpreterId> interpreter, Optional<SiteId> site) {

    public boolean mayAskFor(SiteId asked) {
        return site.map(asked::equals).orElse(true);
    }

    /** Never the name: a caller may end up in a log line. */
    @Override
    public String toString() {
        return city + "/" + role;
    }
}
