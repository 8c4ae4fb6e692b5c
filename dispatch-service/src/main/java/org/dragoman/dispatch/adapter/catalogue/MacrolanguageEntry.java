package org.dragoman.dispatch.adapter.catalogue;

import java.util.List;
import java.util.Map;

import org.dragoman.dispatch.domain.language.Choice;
import org.dragoman.dispatch.domain.language.HubText;
import org.dragoman.dispatch.domain.language.Macrolanguage;
import org.dragoman.dispatch.domain.language.SearchTerms;
import org.dragoman.dispatch.domain.language.VarietyTag;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonProperty;

/** One entry of {@code macrolanguages.yaml}; the file itself says what each field means. */
record MacrolanguageEntry(
        @JsonProperty(required = true) String id,
        @JsonProperty(required = true) Map<String, String> name,
        @Nullable NativeEntry nativeName,
        @Nullable List<String> codes,
        @JsonProperty(required = true) List<String> aliases,
        @Nullable List<String> countries,
        @JsonProperty(required = true) Map<String, String> question,
        @JsonProperty(required = true) List<ChoiceEntry> choices) {

    record ChoiceEntry(@JsonProperty(required = true) String variety, @JsonProperty(required = true) String en,
            @JsonProperty(required = true) String fr) {

        Choice toChoice() {
            return new Choice(new VarietyTag(variety), new HubText(Map.of("en", en, "fr", fr)));
        }
    }

    Macrolanguage toMacrolanguage(Romanizer romanizer) {
        var names = new Spellings(NativeEntry.name(nativeName), aliases);
        return new Macrolanguage(id, new HubText(name), names.nativeName(), new HubText(question),
                choices.stream().map(ChoiceEntry::toChoice).toList(), new SearchTerms(Spellings.orEmpty(codes),
                        aliases, names.romanised(romanizer), Spellings.orEmpty(countries), List.of()));
    }
}
