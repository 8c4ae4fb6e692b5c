package org.dragoman.gateway.domain;

import java.util.UUID;

/** One phone call of a session, in its city; the id is given by dispatch-service. */
public record LegKey(CityId city, UUID id) {}
