package org.dragoman.gateway.domain.script;

import org.dragoman.gateway.domain.Language;
import org.dragoman.gateway.domain.LegKey;

/** A leg's place in a room. Only the anchor ends the room by leaving; a room with the anchor alone has not begun. */
public record Seat(LegKey leg, String room, Language words, boolean anchor) {}
