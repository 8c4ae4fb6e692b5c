package org.dragoman.gateway.domain.menu;

import java.util.Optional;
import org.dragoman.gateway.domain.line.Line;
import org.dragoman.gateway.domain.line.MenuItem;
import org.dragoman.gateway.domain.script.Position;
import org.dragoman.gateway.domain.script.Position.AtMenu;
import org.dragoman.gateway.domain.script.Position.AtQuestion;

/** The residents' menu: silence or a wrong key is asked again; after three rounds a person takes over. */
public final class Menu {

    /** Facts, telephony 4: two misses on the keypad, then a human. */
    public static final int ROUNDS = 3;

    private Menu() {}

    public static MenuMove next(Line line, Position.InMenu at, Optional<Character> pressed) {
        return switch (at) {
            case AtMenu menu -> atMenu(line, menu, pressed);
            case AtQuestion question -> atQuestion(line, question, pressed);
        };
    }

    private static MenuMove atMenu(Line line, AtMenu at, Optional<Character> pressed) {
        if (pressed.isEmpty()) {
            return askLanguage(line, at.round());
        }
        return line.itemAt(pressed.get())
                .map(item -> chosen(line, item))
                .orElseGet(() -> askLanguage(line, at.round() + 1));
    }

    private static MenuMove atQuestion(Line line, AtQuestion at, Optional<Character> pressed) {
        var item = line.itemAt(at.key());
        if (item.isEmpty()) {
            // The menu was changed during this very call.
            return askLanguage(line, 0);
        }
        if (pressed.isEmpty()) {
            return askVariety(line, item.get(), at.round());
        }
        return item.get().choiceAt(pressed.get())
                .<MenuMove>map(choice -> new MenuMove.Interpret(item.get().language(), choice.variety()))
                .orElseGet(() -> askVariety(line, item.get(), at.round() + 1));
    }

    private static MenuMove chosen(Line line, MenuItem item) {
        return switch (item.choices().size()) {
            case 0 -> new MenuMove.ToBackup(item.language());
            case 1 -> new MenuMove.Interpret(item.language(), item.choices().getFirst().variety());
            default -> askVariety(line, item, 0);
        };
    }

    private static MenuMove askLanguage(Line line, int round) {
        return round < ROUNDS ? new MenuMove.AskLanguage(round) : new MenuMove.ToBackup(line.hub());
    }

    private static MenuMove askVariety(Line line, MenuItem item, int round) {
        return round < ROUNDS ? new MenuMove.AskVariety(item, round) : new MenuMove.ToBackup(line.hub());
    }
}
