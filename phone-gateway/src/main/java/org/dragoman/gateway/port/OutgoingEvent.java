package org.dragoman.gateway.port;

import java.time.Instant;
import java.util.UUID;
import org.dragoman.gateway.domain.LegKey;
import org.dragoman.gateway.domain.call.LegEvent;

/** An event of a leg on its way to dispatch-service. */
public record OutgoingEvent(UUID eventId, LegKey leg, LegEvent event, Instant at) {}
