package org.dragoman.dispatch.domain.language;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.dragoman.dispatch.domain.language.CatalogueAnswer.Question;
import org.dragoman.dispatch.domain.language.LanguageHit.MacrolanguageHit;
import org.dragoman.dispatch.domain.language.LanguageHit.Reason;
import org.dragoman.dispatch.domain.language.LanguageHit.VarietyHit;
import org.dragoman.dispatch.domain.language.SearchKey.Match;

/** A variety or macrolanguage as the search sees it. */
record SearchEntry(String id, Subject subject, List<SearchKey> keys, Set<String> countries) {

    private static final Pattern QUALIFIER = Pattern.compile("\\s*\\(.*\\)");
    private static final Pattern TWO_SCRIPTS = Pattern.compile(" / ");

    sealed interface Subject {
        record One(Variety variety) implements Subject {}

        record Several(Question question) implements Subject {}
    }

    static SearchEntry of(Variety variety) {
        return new SearchEntry(variety.tag().value(), new Subject.One(variety),
                keys(variety.tag().value(), variety.name(), variety.nativeName(), variety.terms()),
                Set.copyOf(variety.terms().countries()));
    }

    static SearchEntry of(Question question) {
        Macrolanguage asked = question.macrolanguage();
        return new SearchEntry(asked.id(), new Subject.Several(question),
                keys(asked.id(), asked.name(), asked.nativeName(), asked.terms()),
                Set.copyOf(asked.terms().countries()));
    }

    Optional<Match> match(String query, List<String> queryWords) {
        return best(key -> key.match(query, queryWords));
    }

    Optional<Match> misspelt(String query) {
        return best(key -> key.misspelt(query));
    }

    // A loop and no stream: it runs some thousand times for each letter that somebody types.
    private Optional<Match> best(Function<SearchKey, Optional<Match>> look) {
        Optional<Match> best = Optional.empty();
        for (SearchKey key : keys) {
            Optional<Match> match = look.apply(key);
            if (match.isPresent() && (best.isEmpty() || match.get().compareTo(best.get()) < 0)) {
                best = match;
            }
        }
        return best;
    }

    boolean isSpokenInAny(Collection<String> anyOf) {
        return anyOf.stream().anyMatch(countries::contains);
    }

    /** "Mexican" begins the name of Mexico's sign language, yet whoever types it means what Mexicans speak. */
    boolean isSignedAndOnlyBegins(Match match) {
        return subject instanceof Subject.One(Variety variety) && variety.signed()
                && match.reason().compareTo(Reason.BEGINNING) >= 0;
    }

    boolean asks() {
        return subject instanceof Subject.Several;
    }

    /** A question is scarce when all its answers are. */
    boolean scarce() {
        return switch (subject) {
            case Subject.One(Variety variety) -> variety.scarce();
            case Subject.Several(Question question) -> question.varieties().stream().allMatch(Variety::scarce);
        };
    }

    List<VarietyTag> seeAlso() {
        return subject instanceof Subject.One(Variety variety) ? variety.terms().seeAlso() : List.of();
    }

    Stream<String> choices() {
        return subject instanceof Subject.Several(Question question)
                ? question.varieties().stream().map(variety -> variety.tag().value())
                : Stream.empty();
    }

    LanguageHit hit(Reason reason) {
        return switch (subject) {
            case Subject.One(Variety variety) -> new VarietyHit(variety, reason);
            case Subject.Several(Question(Macrolanguage asked, List<Variety> varieties)) ->
                new MacrolanguageHit(asked, varieties, reason);
        };
    }

    private static List<SearchKey> keys(String id, HubText name, NativeName nativeName, SearchTerms terms) {
        var keys = new ArrayList<SearchKey>();
        keys.add(SearchKey.of(id, Reason.CODE));
        terms.codes().forEach(code -> keys.add(SearchKey.of(code, Reason.CODE)));
        name.byHub().values().forEach(text -> {
            keys.add(SearchKey.of(text, Reason.NAME));
            keys.add(SearchKey.of(QUALIFIER.matcher(text).replaceAll(""), Reason.NAME));
        });
        TWO_SCRIPTS.splitAsStream(nativeName.text()).forEach(text -> keys.add(SearchKey.of(text, Reason.NATIVE_NAME)));
        terms.aliases().forEach(alias -> keys.add(SearchKey.of(alias, Reason.ALIAS)));
        terms.spellings().forEach(spelling -> keys.add(SearchKey.of(spelling, Reason.ALIAS)));
        var texts = new HashSet<String>();
        keys.removeIf(key -> key.text().isEmpty() || !texts.add(key.whenExact() + key.text()));
        return List.copyOf(keys);
    }
}
