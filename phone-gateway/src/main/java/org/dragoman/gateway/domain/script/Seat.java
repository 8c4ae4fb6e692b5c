package org.dragoman.gateway.domain.script;

import java.util.List;
import org.dragoman.gateway.domain.Language;
import org.dragoman.gateway.domain.LegKey;
import org.dragoman.gateway.domain.call.Leg;
import org.dragoman.gateway.domain.call.Role;
import org.dragoman.gateway.domain.words.Sentence;

/**
 * A leg's place in a room. Only the anchor ends the room by leaving; a room with the anchor alone has not begun.
 *
 * @param first what the anchor hears there before the words of waiting
 * @param mayLetGo the anchor may be offered, once, to be called back
 * @param untilStar the star leads out of the room, to the keys
 */
public record Seat(LegKey leg, String room, Language words, boolean anchor, List<Sentence> first, boolean mayLetGo,
        boolean untilStar) {

    public Seat {
        first = List.copyOf(first);
    }

    public Seat(LegKey leg, String room, Language words, boolean anchor) {
        this(leg, room, words, anchor, List.of(), true, false);
    }

    public Seat(LegKey leg, String room, Language words, boolean anchor, List<Sentence> first, boolean mayLetGo) {
        this(leg, room, words, anchor, first, mayLetGo, false);
    }

    public Seat(LegKey leg, String room, Language words, boolean anchor, List<Sentence> first) {
        this(leg, room, words, anchor, first, true, false);
    }

    /** For whoever holds an offer; interpreters alone have keys, a vendor's line has none of ours. */
    public static Seat accepted(Leg leg, Language words) {
        return new Seat(leg.key(), leg.plan().room(), words, leg.plan().anchor(), List.of(), false,
                leg.plan().role() == Role.INTERPRETER);
    }
}
