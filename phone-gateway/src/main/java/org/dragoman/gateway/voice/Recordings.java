package org.dragoman.gateway.voice;

import java.util.Locale;
import java.util.Optional;
import org.dragoman.gateway.domain.Language;
import org.dragoman.gateway.domain.line.Line;
import org.dragoman.gateway.domain.words.Utterance;

/** Where the recording of an utterance lies; {@code ops/bin/prompts} writes to the same names. */
public final class Recordings {

    private Recordings() {}

    public static String path(Utterance utterance) {
        return "/prompts/%s/%s.wav".formatted(utterance.language(), name(utterance));
    }

    private static String name(Utterance utterance) {
        return switch (utterance) {
            case Utterance.Whole whole -> fileName(whole.sentence().name());
            case Utterance.Invitation invitation -> named("invitation", invitation.offers()) + "-" + invitation.key();
            case Utterance.MoreLanguages more -> "more-" + Line.MORE;
            case Utterance.WhichVariety which -> named("which-variety", which.offers());
            case Utterance.VarietyInvitation answer -> "variety-%s-%s".formatted(answer.variety(), answer.key());
            case Utterance.Digit digit -> "digit-" + digit.key();
            case Utterance.Brief brief -> throw new IllegalArgumentException("A brief cannot be recorded");
            case Utterance.VendorBrief brief -> throw new IllegalArgumentException("A brief cannot be recorded");
            case Utterance.ToStaff toStaff -> throw new IllegalArgumentException("What staff hear is not recorded");
        };
    }

    private static String named(String sentence, Optional<Language> offers) {
        return offers.map(language -> sentence + "-" + language).orElse(sentence);
    }

    private static String fileName(String sentence) {
        return sentence.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
