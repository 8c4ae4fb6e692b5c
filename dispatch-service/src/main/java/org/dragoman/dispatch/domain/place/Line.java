package org.dragoman.dispatch.domain.place;

import java.util.List;
import java.util.Optional;
import org.dragoman.dispatch.domain.CityId;
import org.dragoman.dispatch.domain.language.VarietyTag;

/**
 * A language line: a public number that residents dial, and what its menu offers.
 *
 * @param number E.164, public
 * @param backupNumber E.164, people who speak the hub language; the caller is handed to them when all else fails
 * @param hubLanguage BCP 47, the city's own language
 * @param menu in the order in which it is spoken; of one entry alone none is spoken: the number dialled has chosen
 * @param announcing what callers are told besides
 */
public record Line(CityId city, String number, String backupNumber, String hubLanguage, List<Key> menu,
        Announcing announcing) {

    public Line {
        menu = List.copyOf(menu);
    }

    /**
     * One key of the menu; without choices it leads to the backup number, with several to a second question.
     *
     * @param key one digit; two digits behind key 9, for the languages that are not said at once
     * @param language of the words that invite to press it
     * @param offers a variety or a macrolanguage, where that has no words of its own and the words are another's
     */
    public record Key(String key, String language, Optional<String> offers, List<Choice> choices) {
        public Key {
            choices = List.copyOf(choices);
        }
    }

    /** One answer to the second question. */
    public record Choice(String key, VarietyTag variety) {}
}
