package org.dragoman.dispatch.domain.language;

/** One answer to a macrolanguage's question: the variety, and where or by whom it is spoken. */
public record Choice(VarietyTag variety, HubText hint) {}
