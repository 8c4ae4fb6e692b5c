package org.dragoman.dispatch.domain.explanation;

import java.time.Instant;
import org.dragoman.dispatch.domain.matching.Candidate;

/**
 * What was true of an interpreter from a moment on, until the next fact of the same person. The calls of the day are
 * counted apart: they belong to the day and not to the fact.
 */
public record KeptFact(Candidate person, Instant from) {}
