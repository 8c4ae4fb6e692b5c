package org.dragoman.gateway.domain.recording;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.dragoman.gateway.domain.Language;
import org.dragoman.gateway.domain.line.Line;
import org.dragoman.gateway.domain.words.Utterance;

/** By what a sentence is known as a sound: {@code greeting} in {@code ht}. Our own files have these names too. */
public record RecordingName(Language language, String sentence) {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9-]{1,80}");

    public RecordingName {
        if (!FORM.matcher(sentence).matches()) {
            throw new IllegalArgumentException("The name of a sentence is letters, digits and hyphens");
        }
    }

    /** Empty for what is said otherwise each time, and for what staff hear. */
    public static Optional<RecordingName> of(Utterance utterance) {
        return sentence(utterance).map(sentence -> new RecordingName(utterance.language(), sentence));
    }

    private static Optional<String> sentence(Utterance utterance) {
        return switch (utterance) {
            case Utterance.Whole whole -> Optional.of(fileName(whole.sentence().name()));
            case Utterance.Invitation invitation ->
                Optional.of(named("invitation", invitation.offers()) + "-" + invitation.key());
            case Utterance.MoreLanguages more -> Optional.of("more-" + Line.MORE);
            case Utterance.WhichVariety which -> Optional.of(named("which-variety", which.offers()));
            case Utterance.VarietyInvitation answer ->
                Optional.of("variety-%s-%s".formatted(answer.variety(), answer.key()));
            case Utterance.Digit digit -> Optional.of("digit-" + digit.key());
            case Utterance.Brief brief -> Optional.empty();
            case Utterance.VendorBrief brief -> Optional.empty();
            case Utterance.ToStaff toStaff -> Optional.empty();
        };
    }

    private static String named(String sentence, Optional<Language> offers) {
        return offers.map(language -> sentence + "-" + language).orElse(sentence);
    }

    private static String fileName(String sentence) {
        return sentence.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public String toString() {
        return language + "/" + sentence;
    }
}
