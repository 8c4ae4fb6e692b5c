package org.dragoman.gateway.adapter.webhook;

import java.util.Arrays;
import java.util.stream.Stream;
import org.dragoman.gateway.domain.Language;
import org.dragoman.gateway.domain.call.CallKey;
import org.dragoman.gateway.domain.call.ReplaceReason;
import org.dragoman.gateway.domain.script.Position;

/** The addresses of an interpreter outside the room. Each begins with the leg and the words. */
final class AsideRoutes {

    private AsideRoutes() {}

    static String step(Position.Aside position) {
        return switch (position) {
            case Position.AtKeys at -> "keys";
            case Position.AtReasons at -> "reasons";
            case Position.AtLanguages at -> "languages";
            case Position.AtDialects at -> "dialects";
            case Position.AtOffice at -> "office";
            case Position.NamedOffice at -> "named-office";
            case Position.Named at -> "named";
            case Position.NamedDialect at -> "named-dialect";
            case Position.WrongLanguage at -> "wrong-language";
            case Position.Pressing at -> switch (at.key()) {
                case CallKey.BreakAfter key -> "break";
                case CallKey.CallAgain key -> "call-again";
                case CallKey.Replace key -> "replace";
                case CallKey.WrongLanguage key -> "other-language";
            };
            case Position.Returning at -> "return";
        };
    }

    static Object[] parts(Position.Aside at) {
        return Stream.concat(Stream.of(at.leg().city(), at.leg().id(), at.words()), Arrays.stream(own(at))).toArray();
    }

    private static Object[] own(Position.Aside position) {
        return switch (position) {
            case Position.AtKeys at -> parts(at.round(), at.asks());
            case Position.AtReasons at -> parts(at.round());
            case Position.AtLanguages at -> parts(at.round());
            case Position.AtDialects at -> parts(at.key(), at.round());
            case Position.AtOffice at -> parts(at.round());
            case Position.NamedOffice at -> parts(at.code(), at.round(), at.asks());
            case Position.Named at -> parts(at.key(), at.round());
            case Position.NamedDialect at -> parts(at.key(), at.choice(), at.round());
            case Position.WrongLanguage at -> parts(at.asks());
            case Position.Pressing at -> switch (at.key()) {
                case CallKey.BreakAfter key -> parts(at.asks());
                case CallKey.CallAgain key -> parts(at.asks());
                case CallKey.Replace(var reason) -> parts(reason, at.asks());
                case CallKey.WrongLanguage(var variety) -> parts(variety, at.asks());
            };
            case Position.Returning at -> parts(at.asks());
        };
    }

    private static Object[] parts(Object... parts) {
        return parts;
    }

    /** @throws IllegalArgumentException where there is no such step */
    static Position read(String step, String[] part) {
        return switch (step) {
            case "keys" -> new Position.AtKeys(Routes.leg(part), words(part), number(part, 3), number(part, 4));
            case "reasons" -> new Position.AtReasons(Routes.leg(part), words(part), number(part, 3));
            case "languages" -> new Position.AtLanguages(Routes.leg(part), words(part), number(part, 3));
            case "dialects" -> new Position.AtDialects(Routes.leg(part), words(part), part[3], number(part, 4));
            case "office" -> new Position.AtOffice(Routes.leg(part), words(part), number(part, 3));
            case "named-office" -> new Position.NamedOffice(Routes.leg(part), words(part), part[3], number(part, 4),
                    number(part, 5));
            case "named" -> new Position.Named(Routes.leg(part), words(part), part[3], number(part, 4));
            case "named-dialect" ->
                new Position.NamedDialect(Routes.leg(part), words(part), part[3], part[4], number(part, 5));
            case "wrong-language" -> new Position.WrongLanguage(Routes.leg(part), words(part), number(part, 3));
            case "call-again" -> pressing(part, new CallKey.CallAgain(), 3);
            case "break" -> pressing(part, new CallKey.BreakAfter(), 3);
            case "replace" -> pressing(part, new CallKey.Replace(ReplaceReason.valueOf(part[3])), 4);
            case "other-language" -> pressing(part, new CallKey.WrongLanguage(new Language(part[3])), 4);
            case "return" -> new Position.Returning(Routes.leg(part), words(part), number(part, 3));
            default -> throw new IllegalArgumentException("There is no such step");
        };
    }

    private static Position pressing(String[] part, CallKey key, int asks) {
        return new Position.Pressing(Routes.leg(part), words(part), key, number(part, asks));
    }

    private static Language words(String[] part) {
        return new Language(part[2]);
    }

    private static int number(String[] part, int at) {
        return Routes.number(part[at]);
    }
}
