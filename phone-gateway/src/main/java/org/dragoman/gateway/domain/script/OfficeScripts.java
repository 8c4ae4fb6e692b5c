package org.dragoman.gateway.domain.script;

import java.util.List;
import org.dragoman.gateway.domain.script.Step.Ask;
import org.dragoman.gateway.domain.script.Step.GoTo;
import org.dragoman.gateway.domain.words.Sentence;
import org.dragoman.gateway.domain.words.Utterance.Whole;

/** The question for the code of an office, which a letter may show. */
public final class OfficeScripts {

    static final int DIGITS = 8;
    private static final int WAIT_SECONDS = 4;

    private OfficeScripts() {}

    /** Whoever has no letter waits a moment, or presses another key. */
    public static Script ask(Position.AskedForOffice at) {
        return Script.of(new Ask(List.of(new Whole(at.words(), Sentence.OFFICE_ASK)), DIGITS, at, WAIT_SECONDS),
                new GoTo(new Position.Chosen(at.words(), at.variety(), false, 0)));
    }
}
