package org.dragoman.dispatch.architecture.violations.domain.other;

import org.dragoman.dispatch.architecture.violations.domain.noun.DomainThatKnowsReactor;

/** Two nouns that need each other are one. */
public record Neighbour(DomainThatKnowsReactor noun) {}
