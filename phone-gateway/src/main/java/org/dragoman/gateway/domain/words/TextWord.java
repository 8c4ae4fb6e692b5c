package org.dragoman.gateway.domain.words;

/** A text message that dispatch-service can order by name (contract gateway-internal.yaml, schema TextWord). */
public enum TextWord {

    /** To an interpreter. */
    PUT_ON_BREAK,
    /** To a resident who agreed to it: we tried to call. It says which number they can call. */
    WE_CALLED,
    /** To a human of the city, whose pager it is. */
    LIMIT_NEAR, LIMIT_REACHED;

    /** In the resident's own language: every book has it. All else is written to a city's own people. */
    public boolean isToResidents() {
        return switch (this) {
            case WE_CALLED -> true;
            case PUT_ON_BREAK, LIMIT_NEAR, LIMIT_REACHED -> false;
        };
    }
}
