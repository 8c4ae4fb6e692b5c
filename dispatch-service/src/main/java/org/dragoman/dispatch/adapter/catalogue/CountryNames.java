package org.dragoman.dispatch.adapter.catalogue;

import java.util.List;
import java.util.stream.Stream;

import org.dragoman.dispatch.domain.language.Country;

import com.ibm.icu.util.ULocale;

/** Adds to the words of the catalogue what CLDR calls a country in the languages of hubs and of the country itself. */
final class CountryNames {

    private static final List<ULocale> HUBS = List.of(ULocale.ENGLISH, ULocale.FRENCH, new ULocale("es"));

    private CountryNames() {}

    static Country country(String code, List<String> words) {
        var there = new ULocale("und", code);
        Stream<String> names = Stream.concat(HUBS.stream(), Stream.of(ULocale.addLikelySubtags(there)))
                .map(there::getDisplayCountry);
        return new Country(code, Stream.concat(names, words.stream()).distinct().toList());
    }
}
