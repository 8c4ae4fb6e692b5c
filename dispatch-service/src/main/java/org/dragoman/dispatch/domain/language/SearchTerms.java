package org.dragoman.dispatch.domain.language;

import java.util.List;

/**
 * By what else people ask for an entry.
 *
 * @param codes     other codes that mean exactly this entry (ISO 639-3 {@code spa}, a code merged into it)
 * @param aliases   other names and frequent misspellings, in any script
 * @param spellings its names and aliases as romanised by machine, for keyboards that lack the script
 * @param countries ISO 3166-1 codes of the countries most callers come from; a hint, never an answer
 * @param seeAlso   varieties that it is mistaken for: shown beside it, never put in its place
 */
public record SearchTerms(List<String> codes, List<String> aliases, List<String> spellings, List<String> countries,
        List<VarietyTag> seeAlso) {

    public static final SearchTerms NONE = new SearchTerms(List.of(), List.of(), List.of(), List.of(), List.of());

    public SearchTerms {
        codes = List.copyOf(codes);
        aliases = List.copyOf(aliases);
        spellings = List.copyOf(spellings);
        countries = List.copyOf(countries);
        seeAlso = List.copyOf(seeAlso);
    }
}
