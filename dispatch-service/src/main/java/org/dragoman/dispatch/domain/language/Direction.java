package org.dragoman.dispatch.domain.language;

/** In which direction a script is written. */
public enum Direction {
    LEFT_TO_RIGHT, RIGHT_TO_LEFT;

    /** The value of HTML's {@code dir} attribute. */
    public String html() {
        return this == RIGHT_TO_LEFT ? "rtl" : "ltr";
    }
}
