package org.dragoman.gateway.voice;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.dragoman.gateway.domain.Language;
import org.dragoman.gateway.domain.words.TextWord;
import org.dragoman.gateway.domain.words.Utterance;
import org.dragoman.gateway.port.Phrases;

/** The phrase books of all languages that the gateway speaks. */
public final class PhraseShelf implements Phrases {

    private final Map<Language, Phrasebook> books;
    private final Predicate<String> recordingExists;

    public PhraseShelf(Map<Language, Phrasebook> books, Predicate<String> recordingExists) {
        this.books = Map.copyOf(books);
        this.recordingExists = recordingExists;
    }

    @Override
    public boolean hasWords(Language language) {
        return books.containsKey(language);
    }

    @Override
    public Set<Language> languages() {
        return books.keySet();
    }

    @Override
    public Optional<Said> said(Utterance utterance) {
        return Optional.ofNullable(books.get(utterance.language()))
                .flatMap(book -> book.text(utterance).flatMap(text -> voiced(book, utterance, text)
                        .map(speech -> new Said(text, speech instanceof Speech.Played))));
    }

    @Override
    public boolean isSilent(Utterance utterance) {
        return speech(utterance).isEmpty();
    }

    @Override
    public boolean canBrief(Language language) {
        return Optional.ofNullable(books.get(language)).filter(Phrasebook::canBrief).isPresent();
    }

    @Override
    public Optional<String> written(Language language, TextWord word) {
        return Optional.ofNullable(books.get(language)).flatMap(book -> book.written(word));
    }

    /** Empty where nothing would be heard: no words, or words without a voice. */
    public Optional<Speech> speech(Utterance utterance) {
        return Optional.ofNullable(books.get(utterance.language()))
                .flatMap(book -> book.text(utterance).flatMap(text -> voiced(book, utterance, text)));
    }

    private Optional<Speech> voiced(Phrasebook book, Utterance utterance, String text) {
        return switch (book.voicing()) {
            case Voicing.CarrierVoice voice -> Optional.of(new Speech.Spoken(text, voice));
            case Voicing.Recorded() -> Optional.of(Recordings.path(utterance))
                    .filter(recordingExists)
                    .map(Speech.Played::new);
        };
    }
}
