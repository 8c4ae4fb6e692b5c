package org.dragoman.gateway.domain.script;

import java.util.Optional;

/** What a resident keys in who is asked for the code of an office. */
public final class OfficeKeys {

    private OfficeKeys() {}

    /** @param typed empty: they are only asked (again). What is no code goes on as silence does */
    public static Position next(Position.AskedForOffice at, Optional<Typed> typed) {
        return typed.<Position>map(keys -> new Position.Chosen(at.words(), at.variety(), false, 0,
                keys.digits().filter(code -> code.length() <= OfficeScripts.DIGITS))).orElse(at);
    }
}
