package org.dragoman.dispatch.domain.language;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.dragoman.dispatch.domain.language.CatalogueAnswer.Question;
import org.dragoman.dispatch.domain.language.LanguageHit.Reason;
import org.dragoman.dispatch.domain.language.SearchKey.Match;

/**
 * Ranked search over names in all their spellings. Of equal hits the common come before the scarce, and a question
 * before the varieties that share its name. Misspellings are only looked for where nothing is spelt so.
 */
final class LanguageSearch {

    private static final int LONGEST_QUERY = 80;
    private static final int SHORTEST_WORD = 4;
    private static final Match MISTAKEN_FOR_IT = new Match(Reason.SEE_ALSO, 0);
    private static final Match SPOKEN_THERE = new Match(Reason.COUNTRY, 0);
    private static final BinaryOperator<Match> BETTER = BinaryOperator.minBy(Comparator.naturalOrder());

    private final Map<String, SearchEntry> entries = new LinkedHashMap<>();
    private final Map<String, List<SearchKey>> countries = new LinkedHashMap<>();
    private final Comparator<SearchEntry> likelierFirst;

    LanguageSearch(List<Variety> varieties, List<Question> questions, List<Country> countries) {
        var positions = new HashMap<String, Integer>();
        Stream.concat(questions.stream().map(SearchEntry::of), varieties.stream().map(SearchEntry::of))
                .forEach(entry -> {
                    entries.put(entry.id(), entry);
                    positions.put(entry.id(), positions.size());
                });
        countries.forEach(country -> this.countries.put(country.code(),
                country.words().stream().map(word -> SearchKey.of(word, Reason.NAME)).toList()));
        likelierFirst = Comparator.comparing(SearchEntry::scarce)
                .thenComparing(SearchEntry::asks, Comparator.reverseOrder())
                .thenComparing(entry -> Objects.requireNonNull(positions.get(entry.id())));
    }

    List<LanguageHit> find(String text, int limit) {
        String query = FoldedText.of(text.length() > LONGEST_QUERY ? text.substring(0, LONGEST_QUERY) : text);
        if (query.isEmpty()) {
            return List.of();
        }
        return Stream.<Supplier<Map<String, Match>>>of(
                () -> spelt(query),
                () -> misspelt(query),
                () -> ofAnyWord(query, this::spelt),
                () -> ofAnyWord(query, this::misspelt))
                .map(Supplier::get)
                .filter(found -> !found.isEmpty())
                .findFirst()
                .map(found -> ranked(found, limit))
                .orElse(List.of());
    }

    private Map<String, Match> spelt(String query) {
        var found = new HashMap<String, Match>();
        List<String> words = SearchKey.words(query);
        Set<String> named = countriesNamed(query, key -> key.match(query, words));
        forEach(entry -> entry.match(query, words)
                .filter(match -> named.isEmpty() || !entry.isSignedAndOnlyBegins(match)), found);
        addMistakenOnes(found);
        addSpokenThere(found, named);
        return found;
    }

    private Map<String, Match> misspelt(String query) {
        var found = new HashMap<String, Match>();
        forEach(entry -> entry.misspelt(query), found);
        addSpokenThere(found, countriesNamed(query, key -> key.misspelt(query)));
        return found;
    }

    /** "I speak Fuzhounese": no name has all these words, one of them is a name. */
    private static Map<String, Match> ofAnyWord(String query, Function<String, Map<String, Match>> matches) {
        var found = new HashMap<String, Match>();
        SearchKey.words(query).stream()
                .filter(word -> word.length() >= SHORTEST_WORD && word.length() < query.length())
                .distinct()
                .forEach(word -> matches.apply(word).forEach((id, match) -> found.merge(id, match, BETTER)));
        return found;
    }

    private void forEach(Function<SearchEntry, Optional<Match>> look, Map<String, Match> found) {
        entries.values().forEach(entry -> look.apply(entry).ifPresent(match -> found.put(entry.id(), match)));
    }

    private void addMistakenOnes(Map<String, Match> found) {
        List<VarietyTag> mistaken = found.entrySet().stream()
                .filter(hit -> hit.getValue().reason().compareTo(Reason.SEE_ALSO) < 0)
                .flatMap(hit -> entry(hit.getKey()).seeAlso().stream())
                .toList();
        mistaken.forEach(tag -> found.merge(tag.value(), MISTAKEN_FOR_IT, BETTER));
    }

    private void addSpokenThere(Map<String, Match> found, Set<String> named) {
        List<SearchEntry> spoken = entries.values().stream().filter(entry -> entry.isSpokenInAny(named)).toList();
        Set<String> choices = Stream.concat(found.keySet().stream().map(this::entry), spoken.stream())
                .flatMap(SearchEntry::choices)
                .collect(Collectors.toSet());
        spoken.stream()
                .filter(entry -> !choices.contains(entry.id()))
                .forEach(entry -> found.putIfAbsent(entry.id(), SPOKEN_THERE));
    }

    private Set<String> countriesNamed(String query, Function<SearchKey, Optional<Match>> look) {
        if (query.length() < SHORTEST_WORD) {
            return Set.of();
        }
        return countries.entrySet().stream()
                .filter(country -> country.getValue().stream().anyMatch(key -> look.apply(key).isPresent()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private List<LanguageHit> ranked(Map<String, Match> found, int limit) {
        return found.entrySet().stream()
                .sorted(Map.Entry.<String, Match>comparingByValue()
                        .thenComparing(hit -> entry(hit.getKey()), likelierFirst))
                .limit(limit)
                .map(hit -> entry(hit.getKey()).hit(hit.getValue().reason()))
                .toList();
    }

    private SearchEntry entry(String id) {
        return Objects.requireNonNull(entries.get(id));
    }
}
