package org.dragoman.gateway.usecase;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.dragoman.gateway.domain.CityId;
import org.dragoman.gateway.domain.Language;
import org.dragoman.gateway.domain.recording.RecordingName;
import org.dragoman.gateway.domain.words.Utterance;
import org.dragoman.gateway.domain.words.WordsOfLine;
import org.dragoman.gateway.port.LineBook;
import org.dragoman.gateway.port.Phrases;

/** All sentences that callers of a city may hear as a whole: in every language with words, and what its menus say. */
public final class SentencesOfCity {

    private final LineBook lines;
    private final Phrases phrases;

    public SentencesOfCity(LineBook lines, Phrases phrases) {
        this.lines = lines;
        this.phrases = phrases;
    }

    public Map<RecordingName, Utterance> of(CityId city) {
        var all = new LinkedHashMap<RecordingName, Utterance>();
        Stream.concat(everywhere(), ofMenus(city)).forEach(utterance -> RecordingName.of(utterance)
                .ifPresent(name -> all.putIfAbsent(name, utterance)));
        return all;
    }

    private Stream<Utterance> everywhere() {
        return phrases.languages().stream().sorted(Comparator.comparing(Language::tag))
                .flatMap(WordsOfLine::sentences);
    }

    private Stream<Utterance> ofMenus(CityId city) {
        return lines.current().stream().flatMap(directory -> directory.lines().stream())
                .filter(line -> line.city().equals(city)).flatMap(WordsOfLine::ofMenu);
    }
}
