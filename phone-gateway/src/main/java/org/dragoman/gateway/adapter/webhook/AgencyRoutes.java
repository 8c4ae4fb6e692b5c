package org.dragoman.gateway.adapter.webhook;

import org.dragoman.gateway.domain.Language;
import org.dragoman.gateway.domain.script.AgencyPosition;
import org.dragoman.gateway.domain.script.AgencyPosition.Asking;
import org.dragoman.gateway.domain.script.AgencyPosition.AtCode;
import org.dragoman.gateway.domain.script.AgencyPosition.AtConfirm;
import org.dragoman.gateway.domain.script.AgencyPosition.AtField;
import org.dragoman.gateway.domain.script.AgencyPosition.AtLanguage;
import org.dragoman.gateway.domain.script.AgencyPosition.AtPin;
import org.dragoman.gateway.domain.script.AgencyPosition.AtVariety;

/** The addresses of the line of offices. */
final class AgencyRoutes {

    static final String PREFIX = "agency-";

    private AgencyRoutes() {}

    static String step(AgencyPosition position) {
        return PREFIX + switch (position) {
            case AtCode at -> "code";
            case AtPin at -> "pin";
            case AtLanguage at -> "language";
            case AtVariety at -> "variety";
            case AtConfirm at -> "confirm";
            case Asking at -> "request";
            case AtField at -> "field";
        };
    }

    static String token(AgencyPosition position) {
        return switch (position) {
            case AtCode(var round) -> Routes.encode(round);
            case AtPin(var code, var round, var asks) -> Routes.encode(code, round, asks);
            case AtLanguage(var listed, var round) -> Routes.encode(listed, round);
            case AtVariety(var key, var round) -> Routes.encode(key, round);
            case AtConfirm(var variety, var round) -> Routes.encode(variety, round);
            case Asking(var variety, var round, var asks) -> Routes.encode(variety, round, asks);
            case AtField(var variety, var field, var digits, var round) ->
                Routes.encode(variety, field, digits, round);
        };
    }

    static AgencyPosition read(String step, String[] part) {
        return switch (step.substring(PREFIX.length())) {
            case "code" -> new AtCode(Routes.number(part[0]));
            case "pin" -> new AtPin(part[0], Routes.number(part[1]), Routes.number(part[2]));
            case "language" -> new AtLanguage(Boolean.parseBoolean(part[0]), Routes.number(part[1]));
            case "variety" -> new AtVariety(part[0], Routes.number(part[1]));
            case "confirm" -> new AtConfirm(new Language(part[0]), Routes.number(part[1]));
            case "request" -> new Asking(new Language(part[0]), Routes.number(part[1]), Routes.number(part[2]));
            case "field" ->
                new AtField(new Language(part[0]), part[1], Routes.number(part[2]), Routes.number(part[3]));
            default -> throw new IllegalArgumentException("There is no such step");
        };
    }
}
