package org.dragoman.gateway.voice;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dragoman.gateway.domain.Language;
import org.dragoman.gateway.domain.line.Line;
import org.dragoman.gateway.domain.words.TextWord;
import org.dragoman.gateway.domain.words.Utterance;

/**
 * All texts of one language.
 *
 * @param texts by name of the sentence; see the files in resources/voice
 */
public record Phrasebook(Language language, Voicing voicing, Map<String, String> texts) {

    public Phrasebook {
        texts = Map.copyOf(texts);
    }

    /** The words of an utterance in this language; empty where there are none. */
    public Optional<String> text(Utterance utterance) {
        return switch (utterance) {
            case Utterance.Whole whole -> find(whole.sentence().name());
            case Utterance.Invitation invitation -> withKey(named("INVITATION", invitation.offers()), invitation.key());
            case Utterance.MoreLanguages more -> withKey("MORE", Line.MORE);
            case Utterance.WhichVariety which -> find(named("WHICH_VARIETY", which.offers()));
            case Utterance.VarietyInvitation answer ->
                withKey("VARIETY." + answer.variety(), String.valueOf(answer.key()));
            case Utterance.Digit digit -> find("digit." + digit.key()).or(() -> find("key." + digit.key()));
            case Utterance.Brief brief -> find("OFFER_BRIEF").map(text -> fill(text, brief));
            case Utterance.VendorBrief brief -> find("VENDOR_BRIEF").map(text -> text
                    .replace("{variety}", brief.varietyName()).replace("{agency}", brief.agency()));
            case Utterance.ToStaff toStaff -> find("staff." + toStaff.word()).map(text -> filled(text, toStaff));
        };
    }

    /** A text message; to the city's own people empty in languages that are not a hub. */
    Optional<String> written(TextWord word) {
        return find("TEXT_" + word.name());
    }

    boolean canBrief() {
        return texts.containsKey("OFFER_BRIEF") && texts.containsKey("VENDOR_BRIEF");
    }

    private static String named(String sentence, Optional<Language> offers) {
        return offers.map(language -> sentence + "." + language).orElse(sentence);
    }

    private Optional<String> withKey(String name, String key) {
        return find(name).flatMap(text -> spoken(key).map(spoken -> text.replace("{key}", spoken)));
    }

    /** Digit by digit, as it is pressed: "two one". */
    private Optional<String> spoken(String key) {
        var names = key.chars().mapToObj(digit -> find("key." + (char) digit)).toList();
        return names.stream().allMatch(Optional::isPresent)
                ? Optional.of(names.stream().map(Optional::orElseThrow).collect(Collectors.joining(" ")))
                : Optional.empty();
    }

    private String fill(String text, Utterance.Brief brief) {
        return text.replace("{variety}", brief.varietyName())
                .replace("{agency}", brief.agency())
                .replace("{domain}", find("domain." + brief.domain()).orElse(brief.domain()));
    }

    private static String filled(String text, Utterance.ToStaff toStaff) {
        var full = text;
        for (int part = 0; part < toStaff.parts().size(); part++) {
            full = full.replace("{" + part + "}", toStaff.parts().get(part));
        }
        return full;
    }

    private Optional<String> find(String name) {
        return Optional.ofNullable(texts.get(name)).filter(text -> !text.isBlank());
    }
}
