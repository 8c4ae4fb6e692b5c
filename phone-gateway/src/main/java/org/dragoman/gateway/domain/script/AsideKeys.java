package org.dragoman.gateway.domain.script;

import java.util.Optional;
import org.dragoman.gateway.domain.call.CallKey;
import org.dragoman.gateway.domain.call.ReplaceReason;
import org.dragoman.gateway.domain.line.MenuItem;

/** The keys of an interpreter outside the room. The star goes back, and so does a key that means nothing, pressed twice. */
public final class AsideKeys {

    private static final int ROUNDS = 2;

    private AsideKeys() {}

    /** @param pressed empty: the interpreter is only asked (again) */
    public static Position next(Position.Aside at, Optional<String> pressed) {
        return pressed.map(keys -> keys.contains("*") ? back(at) : after(at, keys)).orElse(at);
    }

    private static Position after(Position.Aside at, String keys) {
        return switch (at) {
            case Position.AtKeys here -> switch (keys) {
                case "1" -> new Position.WrongLanguage(at.leg(), at.words(), 0);
                case "2" -> new Position.AtReasons(at.leg(), at.words(), 0);
                case "3" -> new Position.Pressing(at.leg(), at.words(), new CallKey.BreakAfter(), 0);
                case "4" -> new Position.AtOffice(at.leg(), at.words(), 0);
                default -> orBack(here.round(), at, new Position.AtKeys(at.leg(), at.words(), here.round() + 1, 0));
            };
            case Position.AtReasons here -> reason(keys)
                    .<Position>map(why -> new Position.Pressing(at.leg(), at.words(), new CallKey.Replace(why), 0))
                    .orElseGet(() -> orBack(here.round(), at,
                            new Position.AtReasons(at.leg(), at.words(), here.round() + 1)));
            case Position.AtLanguages here -> MenuItem.isKey(keys)
                    ? new Position.Named(at.leg(), at.words(), keys, here.round())
                    : unknown(here.round(), at);
            case Position.AtDialects here -> MenuItem.isKey(keys)
                    ? new Position.NamedDialect(at.leg(), at.words(), here.key(), keys, here.round())
                    : unknown(here.round(), at);
            // Its code has more keys than are looked at here.
            case Position.AtOffice same -> same;
            case Position.NamedOffice same -> same;
            case Position.Named same -> same;
            case Position.NamedDialect same -> same;
            case Position.WrongLanguage same -> same;
            case Position.Pressing same -> same;
            case Position.Returning same -> same;
        };
    }

    /** The code of an office; the star among it goes back. */
    public static Position next(Position.AtOffice at, Optional<Typed> typed) {
        return typed.map(keys -> keys.digits().filter(code -> code.length() <= OfficeScripts.DIGITS)
                .<Position>map(code -> new Position.NamedOffice(at.leg(), at.words(), code, at.round(), 0))
                .orElseGet(() -> back(at))).orElse(at);
    }

    /** Nobody has that code: it is asked for once more. */
    public static Optional<Position.AtOffice> officeAgain(Position.NamedOffice at) {
        return at.round() + 1 < ROUNDS
                ? Optional.of(new Position.AtOffice(at.leg(), at.words(), at.round() + 1))
                : Optional.empty();
    }

    private static Optional<ReplaceReason> reason(String key) {
        return switch (key) {
            case "1" -> Optional.of(ReplaceReason.LANGUAGE);
            case "2" -> Optional.of(ReplaceReason.SUBJECT_TOO_HARD);
            case "3" -> Optional.of(ReplaceReason.CONFLICT);
            case "4" -> Optional.of(ReplaceReason.BAD_LINE);
            case "5" -> Optional.of(ReplaceReason.OTHER);
            default -> Optional.empty();
        };
    }

    /** The language is asked for once more. */
    public static Position unknown(int round, Position.Aside at) {
        return orBack(round, at, new Position.AtLanguages(at.leg(), at.words(), round + 1));
    }

    private static Position orBack(int round, Position.Aside at, Position again) {
        return round + 1 < ROUNDS ? again : back(at);
    }

    public static Position back(Position.Aside at) {
        return new Position.Returning(at.leg(), at.words(), 0);
    }
}
