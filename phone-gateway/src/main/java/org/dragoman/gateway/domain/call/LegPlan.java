package org.dragoman.gateway.domain.call;

import java.util.Optional;
import java.util.UUID;
import org.dragoman.gateway.domain.Language;

/**
 * What was ordered for a leg; it does not change any more.
 *
 * @param room opaque; the carrier's name of the conference
 * @param anchor when this leg leaves, the room ends
 * @param livesFor the leg for whose sake this one exists
 * @param offer present: the person must press 1 before being bridged
 * @param asksFirst somebody asked to be called back, and presses 1 before being bridged
 */
public record LegPlan(Role role, String room, Language language, boolean anchor, Optional<UUID> livesFor,
        Optional<Offer> offer, boolean asksFirst) {}
