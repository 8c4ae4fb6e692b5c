package org.dragoman.local.carrier.traffic;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a caller understands of a menu: the last number in a sentence of their own language, as a digit or as a word. */
final class NumberWords {
    private static final Map<String, List<String>> WORDS = Map.of(
            "en", List.of("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"),
            "es", List.of("cero", "uno", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve"),
            "fr", List.of("zéro", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf"),
            "ht", List.of("zewo", "youn", "de", "twa", "kat", "senk", "sis", "sèt", "uit", "nèf"),
            "ar", List.of("صفر", "واحد", "اثنين", "ثلاثة", "أربعة", "خمسة", "ستة", "سبعة", "ثمانية", "تسعة"));

    private NumberWords() {}

    /**
     * @param own
     *            the caller's language
     * @param spoken
     *            the language of the sentence; null if it does not say
     * @return the key to press
     */
    static Optional<String> key(String own, @Nullable String spoken, String sentence) {
        if (spoken == null || !primary(spoken).equals(own)) {
            return Optional.empty();
        }
        List<String> words = List.of(sentence.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"));
        return words.reversed().stream().flatMap(word -> digit(own, word).stream()).findFirst();
    }

    private static Optional<String> digit(String language, String word) {
        if (word.matches("[0-9]")) {
            return Optional.of(word);
        }
        int number = WORDS.getOrDefault(language, List.of()).indexOf(word);
        return number < 0 ? Optional.empty() : Optional.of(Integer.toString(number));
    }

    /** The carrier's voices call Arabic "arb". */
    private static String primary(String tag) {
        String language = tag.split("-", 2)[0];
        return language.equals("arb") ? "ar" : language;
    }
}
