package org.dragoman.gateway.port;

import java.util.Optional;
import java.util.Set;
import org.dragoman.gateway.domain.Language;
import org.dragoman.gateway.domain.words.TextWord;
import org.dragoman.gateway.domain.words.Utterance;

/** Which languages have words, and whether one utterance would be silent. */
public interface Phrases {

    boolean hasWords(Language language);

    /** In which anything can be said. */
    Set<Language> languages();

    /** Empty where nothing would be heard. */
    Optional<Said> said(Utterance utterance);

    boolean isSilent(Utterance utterance);

    /** The brief for interpreters exists in hub languages only. */
    boolean canBrief(Language language);

    /** A text message; to the city's own people in hub languages only. */
    Optional<String> written(Language language, TextWord word);

    /** @param recorded by a file of ours; else by the carrier's voice */
    record Said(String words, boolean recorded) {}
}
