package org.dragoman.gateway.usecase;

import org.dragoman.gateway.domain.CityId;
import org.dragoman.gateway.domain.Language;
import org.dragoman.gateway.domain.line.Line;
import org.dragoman.gateway.domain.words.NearestWords;
import org.dragoman.gateway.port.LineBook;
import org.dragoman.gateway.port.Phrases;

/**
 * The language that somebody hears: its own; else that in which the city's menu offers it, so that a call stays in the
 * words in which it began; else the nearest with words. For an offer, the nearest that can brief.
 */
public final class ChooseWords {

    private static final Language ENGLISH = new Language("en");

    private final LineBook lines;
    private final Phrases phrases;

    public ChooseWords(LineBook lines, Phrases phrases) {
        this.lines = lines;
        this.phrases = phrases;
    }

    public Language choose(CityId city, Language wanted, boolean briefed) {
        var hub = lines.current().flatMap(directory -> directory.firstOf(city)).map(Line::hub).orElse(ENGLISH);
        var near = NearestWords.of(phrases.hasWords(wanted) ? wanted : offered(city, wanted), hub, phrases::hasWords);
        return briefed && !phrases.canBrief(near) ? hub : near;
    }

    private Language offered(CityId city, Language wanted) {
        return lines.current().flatMap(directory -> directory.wordsFor(city, wanted)).orElse(wanted);
    }
}
