package org.dragoman.gateway.domain.menu;

import org.dragoman.gateway.domain.line.Line;
import org.dragoman.gateway.domain.script.Position;
import org.dragoman.gateway.domain.script.Script;
import org.dragoman.gateway.domain.script.Scripts;
import org.dragoman.gateway.domain.words.Sentence;

/** The first that a caller of a line hears. */
public final class Greeting {

    private Greeting() {}

    public static Script of(Line line) {
        return line.closure().map(notice -> Scripts.closed(line, notice))
                .or(() -> line.only().map(only -> Scripts.tell(only.language(), Sentence.GREETING,
                        Menu.askedFirst(line, Menu.chosen(only)))))
                .orElseGet(() -> Scripts.ask(line, new Position.AtMenu(0)));
    }
}
