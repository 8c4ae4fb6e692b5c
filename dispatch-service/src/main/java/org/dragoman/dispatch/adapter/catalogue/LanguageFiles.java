package org.dragoman.dispatch.adapter.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.dragoman.dispatch.domain.language.Country;
import org.dragoman.dispatch.domain.language.LanguageCatalogue;
import org.dragoman.dispatch.domain.language.Macrolanguage;
import org.dragoman.dispatch.domain.language.Variety;

import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.PropertyNamingStrategies.NamingBase;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The files of the catalogue. Each thing that is wrong in them is told with file and entry. */
final class LanguageFiles {

    private static final String MACROLANGUAGES = "macrolanguages.yaml";
    private static final String COUNTRIES = "countries.yaml";

    /** {@code native} is a word of Java. */
    private static final class NativeIsReserved extends NamingBase {
        @Override
        public String translate(String property) {
            return property.equals("nativeName") ? "native" : property;
        }
    }

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .propertyNamingStrategy(new NativeIsReserved())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /** Where the files are, by name. */
    interface Source {
        InputStream open(String file) throws IOException;
    }

    private final Source source;
    private final List<String> varietyFiles;
    private final Romanizer romanizer = new Romanizer();

    /** @param varietyFiles by name, in the order in which the catalogue has their varieties */
    LanguageFiles(Source source, List<String> varietyFiles) {
        this.source = source;
        this.varietyFiles = List.copyOf(varietyFiles);
    }

    /** @throws IllegalStateException with one sentence that names file and entry */
    LanguageCatalogue read() {
        List<Variety> varieties = varietyFiles.stream().flatMap(file -> varieties(file).stream()).toList();
        List<Macrolanguage> macrolanguages = each(MACROLANGUAGES,
                read(MACROLANGUAGES, new TypeReference<List<MacrolanguageEntry>>() {
                }), MacrolanguageEntry::id, entry -> entry.toMacrolanguage(romanizer));
        List<Country> countries = read(COUNTRIES, new TypeReference<Map<String, List<String>>>() {
        }).entrySet().stream().map(entry -> CountryNames.country(entry.getKey(), entry.getValue())).toList();
        try {
            return new LanguageCatalogue(varieties, macrolanguages, countries);
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException("The language catalogue is wrong: " + e.getMessage(), e);
        }
    }

    private List<Variety> varieties(String file) {
        return each(file, read(file, new TypeReference<List<VarietyEntry>>() {
        }), VarietyEntry::tag, entry -> entry.toVariety(romanizer));
    }

    private <T> T read(String file, TypeReference<T> type) {
        try (InputStream in = source.open(file)) {
            return YAML.readValue(in, type);
        } catch (IOException | JacksonException e) {
            throw new IllegalStateException("languages/" + file + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static <E, T> List<T> each(String file, List<E> entries, Function<E, String> id, Function<E, T> convert) {
        return entries.stream().map(entry -> {
            try {
                return convert.apply(entry);
            } catch (IllegalArgumentException e) {
                throw new IllegalStateException(
                        "languages/" + file + ", entry '" + id.apply(entry) + "': " + e.getMessage(), e);
            }
        }).toList();
    }
}
