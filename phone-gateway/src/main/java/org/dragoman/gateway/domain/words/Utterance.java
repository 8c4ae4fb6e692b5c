package org.dragoman.gateway.domain.words;

import java.util.List;
import java.util.Optional;
import org.dragoman.gateway.domain.Language;

/** Something to be said, in one language. */
public sealed interface Utterance {

    Language language();

    /** The same, said in another language. */
    default Utterance in(Language other) {
        return switch (this) {
            case Whole(var language, var sentence) -> new Whole(other, sentence);
            case Invitation(var language, var offers, var key) -> new Invitation(other, offers, key);
            case MoreLanguages(var language) -> new MoreLanguages(other);
            case WhichVariety(var language, var offers) -> new WhichVariety(other, offers);
            case VarietyInvitation(var language, var variety, var key) -> new VarietyInvitation(other, variety, key);
            case Digit(var language, var key) -> new Digit(other, key);
            case Brief(var language, var name, var agency, var domain) -> new Brief(other, name, agency, domain);
            case VendorBrief(var language, var name, var agency) -> new VendorBrief(other, name, agency);
            case ToStaff(var language, var word, var parts) -> new ToStaff(other, word, parts);
        };
    }

    record Whole(Language language, Sentence sentence) implements Utterance {}

    /**
     * "Para español, oprima dos".
     *
     * @param offers empty where it is spoken in the very language that it offers
     */
    record Invitation(Language language, Optional<Language> offers, String key) implements Utterance {}

    /** "For other languages, press nine": {@link org.dragoman.gateway.domain.line.Line#MORE}. */
    record MoreLanguages(Language language) implements Utterance {}

    /**
     * The second question of a macrolanguage: "which Arabic do you speak?".
     *
     * @param offers empty where it is asked in that macrolanguage itself
     */
    record WhichVariety(Language language, Optional<Language> offers) implements Utterance {}

    /** One answer to the second question, in the words of that question. */
    record VarietyInvitation(Language language, Language variety, char key) implements Utterance {}

    /** One digit of a reference, as it is said by itself. */
    record Digit(Language language, char key) implements Utterance {}

    /** What an interpreter is offered; hub languages only, nothing personal in it. */
    record Brief(Language language, String varietyName, String agency, String domain) implements Utterance {}

    /** What a vendor's line is asked for; whoever picks up is connected without a key. */
    record VendorBrief(Language language, String varietyName, String agency) implements Utterance {}

    /**
     * Said to a city's own people; hub languages only, nothing personal in it.
     *
     * @param parts what stands for {0}, {1} … in the text
     */
    record ToStaff(Language language, StaffWord word, List<String> parts) implements Utterance {
        public ToStaff {
            parts = List.copyOf(parts);
        }

        public ToStaff(Language language, StaffWord word, String... parts) {
            this(language, word, List.of(parts));
        }
    }
}
