package org.dragoman.gateway.domain.line;

import org.dragoman.gateway.domain.Language;

/** A key of the second question, and the variety it stands for. */
public record Choice(char key, Language variety) {

    public Choice {
        if (key < '0' || key > '9') {
            throw new IllegalArgumentException("A key is one digit");
        }
    }
}
