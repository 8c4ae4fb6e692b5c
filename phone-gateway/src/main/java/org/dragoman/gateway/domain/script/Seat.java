package org.dragoman.gateway.domain.script;

import java.util.List;
import org.dragoman.gateway.domain.Language;
import org.dragoman.gateway.domain.LegKey;
import org.dragoman.gateway.domain.words.Sentence;

/**
 * A leg's place in a room. Only the anchor ends the room by leaving; a room with the anchor alone has not begun.
 *
 * @param first what the anchor hears there before the words of waiting
 * @param mayLetGo the anchor may be offered, once, to be called back
 */
public record Seat(LegKey leg, String room, Language words, boolean anchor, List<Sentence> first, boolean mayLetGo) {

    public Seat {
        first = List.copyOf(first);
    }

    public Seat(LegKey leg, String room, Language words, boolean anchor) {
        this(leg, room, words, anchor, List.of(), true);
    }

    public Seat(LegKey leg, String room, Language words, boolean anchor, List<Sentence> first) {
        this(leg, room, words, anchor, first, true);
    }
}
