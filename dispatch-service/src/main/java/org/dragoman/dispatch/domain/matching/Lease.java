package org.dragoman.dispatch.domain.matching;

import java.util.UUID;

/** A proposal's own name: asked twice under it, Redis gives the same answer. */
public record Lease(UUID operation) {}
