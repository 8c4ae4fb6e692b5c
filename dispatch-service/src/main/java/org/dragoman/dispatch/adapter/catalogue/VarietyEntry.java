package org.dragoman.dispatch.adapter.catalogue;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.dragoman.dispatch.domain.language.Direction;
import org.dragoman.dispatch.domain.language.HubText;
import org.dragoman.dispatch.domain.language.Modality;
import org.dragoman.dispatch.domain.language.Scarcity;
import org.dragoman.dispatch.domain.language.Script;
import org.dragoman.dispatch.domain.language.SearchTerms;
import org.dragoman.dispatch.domain.language.Variety;
import org.dragoman.dispatch.domain.language.VarietyTag;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonProperty;

/** One entry of {@code varieties/…}; the first of the files says what each field means. */
record VarietyEntry(
        @JsonProperty(required = true) String tag,
        @JsonProperty(required = true) Map<String, String> name,
        @Nullable NativeEntry nativeName,
        @JsonProperty(required = true) ScriptEntry script,
        @Nullable List<String> codes,
        @Nullable List<String> aliases,
        @JsonProperty(required = true) List<String> countries,
        @Nullable List<String> seeAlso,
        @JsonProperty(required = true) String supply,
        @JsonProperty(required = true) String modality) {

    record ScriptEntry(@JsonProperty(required = true) String code, @JsonProperty(required = true) String direction) {

        Script toScript() {
            return new Script(code, switch (direction) {
                case "ltr" -> Direction.LEFT_TO_RIGHT;
                case "rtl" -> Direction.RIGHT_TO_LEFT;
                default -> throw new IllegalArgumentException("a direction is ltr or rtl, not '" + direction + "'");
            });
        }
    }

    Variety toVariety(Romanizer romanizer) {
        var names = new Spellings(NativeEntry.name(nativeName), Spellings.orEmpty(aliases));
        return new Variety(new VarietyTag(tag), new HubText(name), names.nativeName(), script.toScript(),
                Modality.valueOf(modality.toUpperCase(Locale.ROOT)), Scarcity.valueOf(supply.toUpperCase(Locale.ROOT)),
                new SearchTerms(Spellings.orEmpty(codes), names.aliases(), names.romanised(romanizer), countries,
                        Spellings.orEmpty(seeAlso).stream().map(VarietyTag::new).toList()));
    }
}
