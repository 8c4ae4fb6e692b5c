package org.dragoman.gateway.domain.script;

import java.util.Optional;
import org.dragoman.gateway.domain.line.CardLanguage;
import org.dragoman.gateway.domain.line.StaffLine;
import org.dragoman.gateway.domain.script.AgencyPosition.Asking;
import org.dragoman.gateway.domain.script.AgencyPosition.AtCode;
import org.dragoman.gateway.domain.script.AgencyPosition.AtConfirm;
import org.dragoman.gateway.domain.script.AgencyPosition.AtField;
import org.dragoman.gateway.domain.script.AgencyPosition.AtLanguage;
import org.dragoman.gateway.domain.script.AgencyPosition.AtPin;
import org.dragoman.gateway.domain.script.AgencyPosition.AtVariety;

/**
 * The line of offices as a function of line, position and keys. Silence or a wrong key is asked again; after three rounds a
 * person takes over.
 */
public final class AgencyKeys {

    private static final String LIST = "*";
    private static final String GO_ON = "1";
    private static final String CHOOSE_AGAIN = "2";

    private AgencyKeys() {}

    /** @param typed empty: the caller is only asked (again) */
    public static Position next(StaffLine line, AgencyPosition at, Optional<Typed> typed) {
        var keys = typed.map(Typed::keys).filter(typedKeys -> !typedKeys.isEmpty());
        return switch (at) {
            case AtCode(var round) -> keys.map(code -> AgencyPosition.CODE.matcher(code).matches()
                    ? new AtPin(code, round, 0)
                    : atMost(line, round + 1, new AtCode(round + 1)))
                    .orElseGet(() -> atMost(line, round, at));
            case AtPin(var code, var round, var asks) -> atMost(line, round, at);
            case AtLanguage(var listed, var round) -> keys.map(key -> language(line, round, key))
                    .orElseGet(() -> atMost(line, round, at));
            case AtVariety(var key, var round) -> keys.map(pressed -> variety(line, key, round, pressed))
                    .orElseGet(() -> atMost(line, round, at));
            case AtConfirm(var variety, var round) -> keys.map(key -> switch (key) {
                case GO_ON -> new Asking(variety, 0, 0);
                case CHOOSE_AGAIN -> new AtLanguage(false, 0);
                default -> atMost(line, round + 1, new AtConfirm(variety, round + 1));
            }).orElseGet(() -> atMost(line, round, at));
            case Asking(var variety, var round, var asks) -> atMost(line, round, at);
            // Silence: dispatch-service knows what is asked for and how it is called.
            case AtField(var variety, var field, var digits, var round) ->
                keys.isPresent() ? at : new Asking(variety, round, 0);
        };
    }

    private static Position language(StaffLine line, int round, String key) {
        return key.equals(LIST)
                ? new AtLanguage(true, round)
                : line.languageAt(key).map(AgencyKeys::chosen)
                        .orElseGet(() -> atMost(line, round + 1, new AtLanguage(false, round + 1)));
    }

    private static Position chosen(CardLanguage language) {
        return language.choices().size() == 1
                ? new AtConfirm(language.choices().getFirst().variety(), 0)
                : new AtVariety(language.key(), 0);
    }

    private static Position variety(StaffLine line, String key, int round, String pressed) {
        return line.languageAt(key).flatMap(language -> language.choiceAt(pressed))
                .<Position>map(choice -> new AtConfirm(choice.variety(), 0))
                .orElseGet(() -> atMost(line, round + 1, new AtVariety(key, round + 1)));
    }

    static Position atMost(StaffLine line, int round, Position again) {
        return round < AgencyPosition.ROUNDS ? again : new Position.ToPeople(line.hub());
    }
}
