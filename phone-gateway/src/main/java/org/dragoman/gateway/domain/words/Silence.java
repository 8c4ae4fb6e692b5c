package org.dragoman.gateway.domain.words;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.dragoman.gateway.domain.CityId;
import org.dragoman.gateway.domain.Language;
import org.dragoman.gateway.domain.line.Line;
import org.dragoman.gateway.domain.line.LineDirectory;

/** Finds what callers of a line would not hear: a caller who hears nothing hangs up. */
public final class Silence {

    private Silence() {}

    /** @return one sentence for each silent utterance, naming city, language and what is missing */
    public static List<String> in(LineDirectory directory, Predicate<Utterance> isSilent,
            Predicate<Language> canBrief) {
        var toCallers = directory.lines().stream()
                .flatMap(line -> Stream.concat(silentSpeech(line, isSilent), silentBrief(line, canBrief)));
        var toStaff = directory.staffLines().stream().flatMap(line -> silentOf(line.city(),
                Stream.of(StaffWord.values()).map(word -> new Utterance.ToStaff(line.hub(), word)), isSilent));
        return Stream.concat(toCallers, toStaff).distinct().toList();
    }

    private static Stream<String> silentSpeech(Line line, Predicate<Utterance> isSilent) {
        return silentOf(line.city(), WordsOfLine.of(line), isSilent);
    }

    private static Stream<String> silentOf(CityId city, Stream<? extends Utterance> all,
            Predicate<Utterance> isSilent) {
        return all.filter(isSilent).map(utterance -> "City %s: language %s has no words for %s".formatted(city,
                utterance.language(), nameOf(utterance)));
    }

    private static Stream<String> silentBrief(Line line, Predicate<Language> canBrief) {
        return canBrief.test(line.hub())
                ? Stream.empty()
                : Stream.of("City %s: language %s has no brief for interpreters".formatted(line.city(), line.hub()));
    }

    private static String nameOf(Utterance utterance) {
        return switch (utterance) {
            case Utterance.Whole whole -> whole.sentence().name();
            case Utterance.Invitation invitation -> "the invitation to press " + invitation.key()
                    + forWhat(invitation.offers());
            case Utterance.MoreLanguages more -> "the invitation to further languages";
            case Utterance.WhichVariety which -> "the second question" + forWhat(which.offers());
            case Utterance.VarietyInvitation answer -> "the answer " + answer.variety() + " to the second question";
            case Utterance.Digit digit -> "the digit " + digit.key();
            case Utterance.Brief brief -> "the brief for interpreters";
            case Utterance.VendorBrief brief -> "the brief for vendors";
            case Utterance.ToStaff toStaff -> toStaff.word().name();
        };
    }

    private static String forWhat(Optional<Language> offers) {
        return offers.map(language -> " for " + language).orElse("");
    }
}
