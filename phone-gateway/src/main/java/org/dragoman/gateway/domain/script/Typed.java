package org.dragoman.gateway.domain.script;

/** What was typed on a keypad and may be a secret, so it never shows itself. */
public record Typed(String digits) {

    @Override
    public String toString() {
        return "•••";
    }
}
