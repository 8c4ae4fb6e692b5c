package org.dragoman.gateway.domain.words;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.dragoman.gateway.domain.Language;

/**
 * Whose words a speaker of a variety hears. Deliberately small and explicit: a variety stands here only where its
 * speakers commonly follow the other language; everybody else hears the hub language of the city.
 */
public final class NearestWords {

    private static final Set<String> ARABIC = Set.of("arb", "arz", "apc", "ajp", "ary", "arq", "aeb", "acm", "apd",
            "ayl", "acq", "ayn", "ayh", "afb", "ars", "acw", "shu");
    /** Other codes of the same language, and the variety that a language's own words are in. */
    private static final Map<String, String> OTHERS = Map.ofEntries(entry("spa", "es"), entry("eng", "en"),
            entry("fra", "fr"), entry("hat", "ht"), entry("ara", "ar"), entry("rus", "ru"), entry("kor", "ko"),
            entry("pol", "pl"), entry("ben", "bn"), entry("urd", "ur"), entry("vie", "vi"), entry("por", "pt"),
            entry("ita", "it"), entry("hin", "hi"), entry("pan", "pa"), entry("ukr", "uk"), entry("tur", "tr"),
            entry("jpn", "ja"), entry("pes", "fa"), entry("npi", "ne"), entry("als", "sq"),
            entry("ell", "el"), entry("fil", "tl"), entry("tgl", "tl"));

    private NearestWords() {}

    public static Language of(Language wanted, Language hub, Predicate<Language> hasWords) {
        if (hasWords.test(wanted)) {
            return wanted;
        }
        var primary = wanted.primary();
        if (hasWords.test(primary)) {
            return primary;
        }
        var near = new Language(ARABIC.contains(primary.tag()) ? "ar" : OTHERS.getOrDefault(primary.tag(), hub.tag()));
        return hasWords.test(near) ? near : hub;
    }
}
