package org.dragoman.gateway.adapter.webhook;

import org.dragoman.gateway.domain.Language;
import org.dragoman.gateway.domain.script.Position;

/** The addresses of whoever may be called back, or is. Each is a leg, the words, and how often it was asked. */
final class CallBackRoutes {

    static final String PREFIX = "call-back-";
    private static final int ASKED_ONCE = 0;

    private CallBackRoutes() {}

    static String step(Position.OfCallBack position) {
        return PREFIX + switch (position) {
            case Position.OfferedCallBack at -> "offer";
            case Position.CallBackChosen at -> "chosen";
            case Position.AskedForNumber at -> "number";
            case Position.GoingOnWaiting at -> "none";
            case Position.AskedForTexts at -> "texts";
            case Position.TextsAgreed at -> "texts-agreed";
            case Position.CalledBack at -> "made";
        };
    }

    static Object[] parts(Position.OfCallBack at) {
        return new Object[]{at.leg().city(), at.leg().id(), at.words(), times(at)};
    }

    private static int times(Position.OfCallBack position) {
        return switch (position) {
            case Position.OfferedCallBack at -> ASKED_ONCE;
            case Position.AskedForTexts at -> ASKED_ONCE;
            case Position.TextsAgreed at -> at.asks();
            case Position.CallBackChosen at -> at.asks();
            case Position.AskedForNumber at -> at.round();
            case Position.GoingOnWaiting at -> at.asks();
            case Position.CalledBack at -> at.round();
        };
    }

    /** @throws IllegalArgumentException where there is no such step */
    static Position read(String step, String[] part) {
        var leg = Routes.leg(part);
        var words = new Language(part[2]);
        int times = Routes.number(part[3]);
        return switch (step.substring(PREFIX.length())) {
            case "offer" -> new Position.OfferedCallBack(leg, words);
            case "chosen" -> new Position.CallBackChosen(leg, words, times);
            case "number" -> new Position.AskedForNumber(leg, words, times);
            case "none" -> new Position.GoingOnWaiting(leg, words, times);
            case "texts" -> new Position.AskedForTexts(leg, words);
            case "texts-agreed" -> new Position.TextsAgreed(leg, words, times);
            case "made" -> new Position.CalledBack(leg, words, times);
            default -> throw new IllegalArgumentException("There is no such step");
        };
    }
}
