package org.dragoman.dispatch.domain.language;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.dragoman.dispatch.domain.language.CatalogueAnswer.Dispatchable;
import org.dragoman.dispatch.domain.language.CatalogueAnswer.Question;
import org.dragoman.dispatch.domain.language.CatalogueAnswer.Signed;
import org.dragoman.dispatch.domain.language.CatalogueAnswer.Unknown;

/** All language varieties and macrolanguages that this installation knows. Immutable. */
public final class LanguageCatalogue {

    private static final int SUGGESTIONS = 5;

    private final Map<String, Variety> varieties = new LinkedHashMap<>();
    private final Map<String, Macrolanguage> macrolanguages = new LinkedHashMap<>();
    private final Map<String, String> idsByCode = new HashMap<>();
    private final LanguageSearch search;

    /** @throws IllegalArgumentException when a code is taken twice or a choice is unknown: one sentence says which */
    public LanguageCatalogue(List<Variety> varieties, List<Macrolanguage> macrolanguages, List<Country> countries) {
        varieties.forEach(this::add);
        macrolanguages.forEach(this::add);
        varieties.stream().flatMap(variety -> variety.terms().seeAlso().stream()).forEach(tag -> known(tag.value()));
        search = new LanguageSearch(varieties, macrolanguages.stream().map(this::question).toList(), countries);
    }

    /**
     * What a code from outside means. Case does not matter and regions and scripts are ignored ({@code es-MX} is
     * {@code es}), for they do not change what is spoken; a private use part does and is never dropped.
     */
    public CatalogueAnswer find(String code) {
        String id = idsByCode.get(LanguageCode.primary(code));
        if (id == null) {
            return new Unknown(search.find(code, SUGGESTIONS));
        }
        Macrolanguage macrolanguage = macrolanguages.get(id);
        return macrolanguage != null ? question(macrolanguage) : answer(known(id));
    }

    public CatalogueAnswer find(VarietyTag tag) {
        return find(tag.value());
    }

    /** The entry of exactly this tag. */
    public Optional<Variety> variety(VarietyTag tag) {
        return Optional.ofNullable(varieties.get(tag.value()));
    }

    /** All varieties, in the order of the catalogue's files. */
    public List<Variety> varieties() {
        return List.copyOf(varieties.values());
    }

    /** All macrolanguages, in the order of the catalogue's files. */
    public List<Macrolanguage> macrolanguages() {
        return List.copyOf(macrolanguages.values());
    }

    /** What people may mean by these words, best first, at most {@code limit}. */
    public List<LanguageHit> search(String words, int limit) {
        return search.find(words, limit);
    }

    private void add(Variety variety) {
        takeCode(variety.tag().value(), variety.tag().value(), variety.terms());
        varieties.put(variety.tag().value(), variety);
    }

    private void add(Macrolanguage macrolanguage) {
        takeCode(macrolanguage.id(), macrolanguage.id(), macrolanguage.terms());
        macrolanguage.choices().forEach(choice -> known(choice.variety().value()));
        macrolanguages.put(macrolanguage.id(), macrolanguage);
    }

    private void takeCode(String code, String id, SearchTerms terms) {
        String holder = idsByCode.putIfAbsent(code.toLowerCase(Locale.ROOT), id);
        if (holder != null) {
            throw new IllegalArgumentException("Code '" + code + "' means both '" + holder + "' and '" + id + "'");
        }
        terms.codes().forEach(other -> takeCode(other, id, SearchTerms.NONE));
    }

    private Question question(Macrolanguage macrolanguage) {
        return new Question(macrolanguage,
                macrolanguage.choices().stream().map(choice -> known(choice.variety().value())).toList());
    }

    private static CatalogueAnswer answer(Variety variety) {
        return variety.signed() ? new Signed(variety) : new Dispatchable(variety);
    }

    private Variety known(String tag) {
        Variety variety = varieties.get(tag);
        if (variety == null) {
            throw new IllegalArgumentException("No variety '" + tag + "' in the catalogue");
        }
        return variety;
    }
}
