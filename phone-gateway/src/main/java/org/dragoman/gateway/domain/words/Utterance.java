package org.dragoman.gateway.domain.words;

import org.dragoman.gateway.domain.Language;

/** Something to be said, in one language. */
public sealed interface Utterance {

    Language language();

    /** The same, said in another language. */
    default Utterance in(Language other) {
        return switch (this) {
            case Whole(var language, var sentence) -> new Whole(other, sentence);
            case Invitation(var language, var key) -> new Invitation(other, key);
            case WhichVariety(var language) -> new WhichVariety(other);
            case VarietyInvitation(var language, var variety, var key) -> new VarietyInvitation(other, variety, key);
            case Brief(var language, var name, var agency, var domain) -> new Brief(other, name, agency, domain);
            case VendorBrief(var language, var name, var agency) -> new VendorBrief(other, name, agency);
        };
    }

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
