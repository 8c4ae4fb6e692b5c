package org.dragoman.dispatch.domain.language;

/** One language variety of the catalogue: what an interpreter is qualified for and a request asks for. */
public record Variety(VarietyTag tag, HubText name, NativeName nativeName, Script script, Modality modality,
        Scarcity scarcity, SearchTerms terms) {

    public boolean signed() {
        return modality == Modality.SIGNED;
    }

    public boolean scarce() {
        return scarcity == Scarcity.SCARCE;
    }
}
