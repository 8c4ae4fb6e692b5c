package org.dragoman.gateway.domain.words;

import java.util.Optional;
import org.dragoman.gateway.domain.Language;

/** Something to be said, in one language. */
public sealed interface Utterance {

    Language language();

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

    /** What an interpreter is offered; hub languages only, nothing personal in it. */
    record Brief(Language language, String varietyName, String agency, String domain) implements Utterance {}

    /** What a vendor's line is asked for; whoever picks up is connected without a key. */
    record VendorBrief(Language language, String varietyName, String agency) implements Utterance {}
}
