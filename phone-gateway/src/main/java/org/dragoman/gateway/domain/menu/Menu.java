package org.dragoman.gateway.domain.menu;

import java.util.Optional;
import org.dragoman.gateway.domain.line.Line;
import org.dragoman.gateway.domain.line.MenuItem;
import org.dragoman.gateway.domain.script.Position;
import org.dragoman.gateway.domain.script.Position.AtMenu;
import org.dragoman.gateway.domain.script.Position.AtMore;
import org.dragoman.gateway.domain.script.Position.AtQuestion;

/**
 * The residents' menu: (line, position, keys) to the next position. Silence or a wrong key is asked again; after three
 * rounds a person takes over.
 */
public final class Menu {

    /** Behind 9 one miss less, then the first menu again: whoever pressed 9 by mistake hears their language there. */
    private static final int FURTHER_ROUNDS = 2;
    /** Two misses on the keypad, then a human. */
    public static final int ROUNDS = 3;

    private Menu() {}

    /** @param pressed empty: the caller is only asked (again) */
    public static Position next(Line line, Position.InMenu at, Optional<String> pressed) {
        return askedFirst(line, after(line, at, pressed));
    }

    /** Where the line asks it, whoever has chosen is asked about danger, or for an office, before anything else. */
    static Position askedFirst(Line line, Position next) {
        if (!(next instanceof Position.Chosen chosen)) {
            return next;
        }
        if (line.announcing().danger()) {
            return new Position.AtDanger(chosen.words(), chosen.variety());
        }
        return line.announcing().office() ? new Position.AskedForOffice(chosen.words(), chosen.variety()) : chosen;
    }

    private static Position after(Line line, Position.InMenu at, Optional<String> pressed) {
        return switch (at) {
            case AtMenu(var round) -> pressed.map(keys -> atMenu(line, round, keys))
                    .orElseGet(() -> unlessTooOften(line, round, at));
            // The menu was changed during this very call.
            case AtMore(var round) when line.further().isEmpty() -> new AtMenu(0);
            case AtMore(var round) -> pressed.map(keys -> atMore(line, round, keys)).orElseGet(() -> further(round));
            case AtQuestion question -> atQuestion(line, question, pressed);
        };
    }

    private static Position atMenu(Line line, int round, String keys) {
        if (keys.equals(Line.MORE) && !line.further().isEmpty()) {
            return new AtMore(0);
        }
        return line.itemAt(keys).filter(item -> !item.isFurther()).map(Menu::chosen)
                .orElseGet(() -> unlessTooOften(line, round + 1, new AtMenu(round + 1)));
    }

    private static Position atMore(Line line, int round, String keys) {
        return line.itemAt(keys).filter(MenuItem::isFurther).map(Menu::chosen)
                .orElseGet(() -> further(round + 1));
    }

    /** The first menu has one round less then, so that it ends with people. */
    private static Position further(int round) {
        return round < FURTHER_ROUNDS ? new AtMore(round) : new AtMenu(1);
    }

    private static Position atQuestion(Line line, AtQuestion at, Optional<String> pressed) {
        var item = line.itemAt(at.key());
        if (item.isEmpty()) {
            // The menu was changed during this very call.
            return new AtMenu(0);
        }
        if (pressed.isEmpty()) {
            return unlessTooOften(line, at.round(), at);
        }
        return item.get().choiceAt(pressed.get())
                .<Position>map(choice -> new Position.Chosen(item.get().language(), choice.variety(), false, 0))
                .orElseGet(() -> unlessTooOften(line, at.round() + 1, new AtQuestion(at.key(), at.round() + 1)));
    }

    static Position chosen(MenuItem item) {
        return switch (item.choices().size()) {
            case 0 -> new Position.ToPeople(item.language());
            case 1 -> new Position.Chosen(item.language(), item.choices().getFirst().variety(), false, 0);
            default -> new AtQuestion(item.key(), 0);
        };
    }

    private static Position unlessTooOften(Line line, int round, Position again) {
        return round < ROUNDS ? again : new Position.ToPeople(line.hub());
    }
}
