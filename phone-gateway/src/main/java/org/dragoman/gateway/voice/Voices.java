package org.dragoman.gateway.voice;

import java.util.Optional;
import org.dragoman.gateway.domain.CityId;
import org.dragoman.gateway.domain.recording.RecordingName;
import org.dragoman.gateway.domain.recording.SoundKey;
import org.dragoman.gateway.domain.words.Utterance;
import org.dragoman.gateway.port.RecordingBook;

/** How somebody hears an utterance: as their city has recorded it, else as everybody does. */
public final class Voices {

    private final PhraseShelf ours;
    private final RecordingBook own;

    public Voices(PhraseShelf ours, RecordingBook own) {
        this.ours = ours;
        this.own = own;
    }

    /** Empty where nothing would be heard. */
    public Optional<Speech> speech(Optional<CityId> city, Utterance utterance) {
        return city.flatMap(hearer -> recorded(hearer, utterance)).or(() -> ours.speech(utterance));
    }

    private Optional<Speech> recorded(CityId city, Utterance utterance) {
        return RecordingName.of(utterance).flatMap(name -> own.current().find(city, name))
                .map(found -> new Speech.Played(Recordings.path(SoundKey.of(found))));
    }
}
