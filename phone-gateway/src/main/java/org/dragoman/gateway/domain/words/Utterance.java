package org.dragoman.gateway.domain.words;

import org.dragoman.gateway.domain.Language;

/** Something to be said, in one language. */
public sealed interface Utterance {

    Language language();

    record Whole(Language language, Sentence sentence) implements Utterance {}

    /** "Para español, oprima dos": spoken in the language it offers. */
    record Invitation(Language language, char key) implements Utterance {}

    /** The second question of a macrolanguage: "which Arabic do you speak?". */
    record WhichVariety(Language language) implements Utterance {}

    /** One answer to the second question, spoken in the macrolanguage. */
    record VarietyInvitation(Language language, Language variety, char key) implements Utterance {}

    /** What an interpreter is offered; hub languages only, nothing personal in it. */
    record Brief(Language language, String varietyName, String agency, String domain) implements Utterance {}

    /** What a vendor's line is asked for; whoever picks up is connected without a key. */
    record VendorBrief(Language language, String varietyName, String agency) implements Utterance {}
}
