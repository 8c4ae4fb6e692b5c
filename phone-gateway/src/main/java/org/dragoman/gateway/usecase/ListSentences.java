package org.dragoman.gateway.usecase;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.dragoman.gateway.domain.CityId;
import org.dragoman.gateway.domain.Language;
import org.dragoman.gateway.domain.recording.OwnRecording;
import org.dragoman.gateway.domain.recording.OwnRecordings;
import org.dragoman.gateway.domain.recording.RecordingName;
import org.dragoman.gateway.domain.recording.SentenceState;
import org.dragoman.gateway.domain.recording.SentenceState.Source;
import org.dragoman.gateway.domain.words.Utterance;
import org.dragoman.gateway.port.Phrases;
import org.dragoman.gateway.port.Phrases.Said;
import org.dragoman.gateway.port.RecordingBook;
import reactor.core.publisher.Mono;

/** Every sentence of a city, and whose voice says it. */
public final class ListSentences {

    private final SentencesOfCity sentences;
    private final Phrases phrases;
    private final RecordingBook book;

    public ListSentences(SentencesOfCity sentences, Phrases phrases, RecordingBook book) {
        this.sentences = sentences;
        this.phrases = phrases;
        this.book = book;
    }

    public Mono<List<SentenceState>> list(CityId city) {
        return book.refresh().map(own -> states(city, sentences.of(city), own));
    }

    private List<SentenceState> states(CityId city, Map<RecordingName, Utterance> known, OwnRecordings own) {
        var all = new ArrayList<SentenceState>();
        known.forEach((name, utterance) -> state(name, utterance, own.find(city, name)).ifPresent(all::add));
        unused(city, known, own).forEach(all::add);
        return List.copyOf(all);
    }

    private Optional<SentenceState> state(RecordingName name, Utterance utterance, Optional<OwnRecording> own) {
        var offers = offers(utterance);
        return phrases.said(utterance).map(said -> new SentenceState(name,
                own.isPresent() ? Source.OWN : ours(said, offers), Optional.of(said.words()), offers, own));
    }

    private static Source ours(Said said, Optional<Language> offers) {
        if (offers.isPresent()) {
            return Source.BORROWED;
        }
        return said.recorded() ? Source.OURS : Source.CARRIER;
    }

    /** Of a key that the menu does not have any more; it can still be withdrawn. */
    private static Stream<SentenceState> unused(CityId city, Map<RecordingName, Utterance> known, OwnRecordings own) {
        return own.of(city).stream().filter(recording -> !known.containsKey(recording.name()))
                .map(recording -> new SentenceState(recording.name(), Source.OWN, Optional.empty(), Optional.empty(),
                        Optional.of(recording)));
    }

    private static Optional<Language> offers(Utterance utterance) {
        return switch (utterance) {
            case Utterance.Invitation invitation -> invitation.offers();
            case Utterance.WhichVariety which -> which.offers();
            case Utterance.Whole whole -> Optional.empty();
            case Utterance.MoreLanguages more -> Optional.empty();
            case Utterance.VarietyInvitation answer -> Optional.empty();
            case Utterance.Digit digit -> Optional.empty();
            case Utterance.Brief brief -> Optional.empty();
            case Utterance.VendorBrief brief -> Optional.empty();
            case Utterance.ToStaff toStaff -> Optional.empty();
        };
    }
}
