package org.dragoman.gateway.domain.line;

import org.dragoman.gateway.domain.words.Sentence;

/** What a line says to every caller at present (contract dispatch-internal.yaml, schema Line). */
public enum Notice {
    /** Said, then people take over. */
    CLOSED(Sentence.LINE_CLOSED),
    /** Said, then people take over. */
    HOLIDAY(Sentence.LINE_HOLIDAY),
    /** Said in the chosen language, and the call goes on. */
    EMERGENCY(Sentence.LINE_EMERGENCY);

    private final Sentence sentence;

    Notice(Sentence sentence) {
        this.sentence = sentence;
    }

    public Sentence sentence() {
        return sentence;
    }

    /** No language is asked for, and no interpreter. */
    public boolean closesTheLine() {
        return switch (this) {
            case CLOSED, HOLIDAY -> true;
            case EMERGENCY -> false;
        };
    }
}
