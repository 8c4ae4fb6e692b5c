package org.dragoman.gateway.domain.line;

import java.util.List;
import java.util.Optional;
import org.dragoman.gateway.domain.CityId;
import org.dragoman.gateway.domain.Language;
import org.dragoman.gateway.domain.PhoneNumber;

/**
 * A number that a city's own people dial, and no resident.
 *
 * @param backup people who help when all else fails
 * @param hub in which everything is said here
 * @param languages that offices choose from, by the codes of the cards
 */
public record StaffLine(CityId city, PhoneNumber number, PhoneNumber backup, Language hub, Kind kind,
        List<CardLanguage> languages) {

    public StaffLine {
        languages = List.copyOf(languages);
    }

    public StaffLine(CityId city, PhoneNumber number, PhoneNumber backup, Language hub, Kind kind) {
        this(city, number, backup, hub, kind, List.of());
    }

    public Optional<CardLanguage> languageAt(String key) {
        return languages.stream().filter(language -> language.key().equals(key)).findFirst();
    }

    /** Its name in the hub language. */
    public Optional<String> nameOf(Language variety) {
        return languages.stream().flatMap(language -> language.choices().stream())
                .filter(choice -> choice.variety().equals(variety)).map(CardLanguage.Spoken::name).findFirst();
    }

    /** The same number as a line without a menu: what is said in the hub language, and where people answer. */
    public Line withoutMenu() {
        return new Line(city, number, backup, hub, List.of(), Announcing.NOTHING);
    }

    public enum Kind {
        /** An office asks for an interpreter. */
        AGENCY,
        /** Interpreters go on and off duty. */
        DUTY
    }
}
