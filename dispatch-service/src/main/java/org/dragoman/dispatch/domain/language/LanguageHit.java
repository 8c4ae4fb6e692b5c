package org.dragoman.dispatch.domain.language;

import java.util.List;

/** One entry that a search found, and why. */
public sealed interface LanguageHit {

    /** Ordered from the best reason to the weakest. */
    enum Reason {
        NAME, NATIVE_NAME,
        /** The words are a code of the entry. A name is the likelier: "Ga" is spoken in Accra, and the code of Irish. */
        CODE, ALIAS,
        /** It is often mistaken for an entry that was found. */
        SEE_ALSO,
        /** A name begins with the words. */
        BEGINNING,
        /** Each of the words begins a word of one name. */
        WORD, MISSPELLING,
        /** The words name a country where it is spoken: a suggestion only. */
        COUNTRY
    }

    Reason reason();

    /** BCP 47 tag of a variety, or the id of a macrolanguage. */
    String id();

    HubText name();

    record VarietyHit(Variety variety, Reason reason) implements LanguageHit {

        @Override
        public String id() {
            return variety.tag().value();
        }

        @Override
        public HubText name() {
            return variety.name();
        }
    }

    record MacrolanguageHit(Macrolanguage macrolanguage, List<Variety> varieties, Reason reason)
            implements
                LanguageHit {

        @Override
        public String id() {
            return macrolanguage.id();
        }

        @Override
        public HubText name() {
            return macrolanguage.name();
        }
    }
}
