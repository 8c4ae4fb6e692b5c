package org.dragoman.gateway.domain.script;

import org.dragoman.gateway.domain.line.Line;
import org.dragoman.gateway.domain.script.AgencyPosition.Asking;
import org.dragoman.gateway.domain.script.AgencyPosition.AtCode;
import org.dragoman.gateway.domain.script.AgencyPosition.AtConfirm;
import org.dragoman.gateway.domain.script.AgencyPosition.AtField;
import org.dragoman.gateway.domain.script.AgencyPosition.AtLanguage;
import org.dragoman.gateway.domain.script.AgencyPosition.AtPin;
import org.dragoman.gateway.domain.script.AgencyPosition.AtVariety;

/**
 * What staff hear while dispatch-service is away: "one moment", and the same question again. What they had typed is typed
 * again, for it is kept nowhere.
 */
final class AgencyPatience {

    private static final int PAUSE_SECONDS = 4;

    private AgencyPatience() {}

    static Script at(AgencyPosition at, Line line) {
        return switch (at) {
            case AtPin(var code, var round, var asks) -> again(line, asks, new AtPin(code, round, asks + 1));
            case Asking(var variety, var round, var asks) -> again(line, asks, new Asking(variety, round, asks + 1));
            case AtField(var variety, var field, var digits, var round) ->
                again(line, 0, new Asking(variety, round, 1));
            // These ask nobody: put off once is once too often already, but never an error.
            case AtCode same -> again(line, 0, same);
            case AtLanguage same -> again(line, 0, same);
            case AtVariety same -> again(line, 0, same);
            case AtConfirm same -> again(line, 0, same);
        };
    }

    private static Script again(Line line, int asks, AgencyPosition next) {
        return asks < Patience.ASKS
                ? Scripts.oneMoment(line.hub(), PAUSE_SECONDS, next)
                : Scripts.toBackup(line, line.hub());
    }
}
