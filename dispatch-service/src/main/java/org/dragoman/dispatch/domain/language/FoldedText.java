package org.dragoman.dispatch.domain.language;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Locale;
import java.util.regex.Pattern;

/** Makes texts equal that differ only in case, accents, apostrophes, vowel points or punctuation. */
final class FoldedText {

    // Not all marks: the vowel signs of Indian scripts are marks too, and they tell names apart.
    private static final Pattern ACCENTS_AND_POINTS = Pattern
            .compile("[\\u0300-\\u036F\\u0591-\\u05C7\\u0640\\u064B-\\u0655\\u0670]");
    private static final Pattern APOSTROPHES = Pattern.compile("['`\\u2018\\u2019\\u02BB-\\u02BD\\uA78C]");
    private static final Pattern SEPARATORS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    // Letters that people type plainly and that no decomposition reaches; the last four are Arabic and Persian.
    private static final String FROM = "łøđıɔɛŋʋəىةکی";
    private static final String TO = "lodioenveيهكي";

    private FoldedText() {}

    static String of(String text) {
        String bare = ACCENTS_AND_POINTS.matcher(Normalizer.normalize(text, Form.NFKD)).replaceAll("");
        String lower = APOSTROPHES.matcher(bare.toLowerCase(Locale.ROOT)).replaceAll("");
        String spaced = SEPARATORS.matcher(Normalizer.normalize(lower, Form.NFC)).replaceAll(" ").strip();
        return spaced.codePoints()
                .map(FoldedText::plain)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static int plain(int letter) {
        int at = FROM.indexOf(letter);
        return at < 0 ? letter : TO.charAt(at);
    }
}
