package org.dragoman.local.e2e;

import java.util.Arrays;

/** A language as scenarios name it. */
public enum Tongue {

    ENGLISH("English", "en", "en"), FRENCH("French", "fr", "fr"), SPANISH("Spanish", "es", "es"), HAITIAN_CREOLE(
            "Haitian Creole", "ht", "ht"), URDU("Urdu", "ur", "ur"), MANDARIN("Mandarin", "cmn", "cmn"), KOREAN(
                    "Korean", "ko", "ko"), EGYPTIAN_ARABIC("Egyptian Arabic", "ar", "arz"), SUDANESE_ARABIC(
                            "Sudanese Arabic", "ar", "apd"), SILACAYOAPAM_MIXTEC("Silacayoápam Mixtec", "es",
                                    "mks"), UNKNOWN("Something Unknown", "en", "und");

    private final String said;
    private final String words;
    private final String variety;

    /**
     * @param words in which language its speakers are spoken to
     * @param variety for which its interpreters are certified
     */
    Tongue(String said, String words, String variety) {
        this.said = said;
        this.words = words;
        this.variety = variety;
    }

    static Tongue named(String name) {
        return Arrays.stream(values()).filter(tongue -> tongue.said.equals(name)).findFirst()
                .orElseThrow(() -> new AssertionError("No scenario speaks " + name));
    }

    String words() {
        return words;
    }

    String variety() {
        return variety;
    }

    /** The carrier may name Arabic by a voice of its own, such as “arb”. */
    boolean isTagOf(String language) {
        return language.startsWith(words);
    }
}
