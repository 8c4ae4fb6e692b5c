package org.dragoman.dispatch.domain.matching;

import java.time.Instant;
import org.dragoman.dispatch.domain.language.VarietyTag;
import org.dragoman.dispatch.domain.request.RequestId;
import org.dragoman.dispatch.domain.request.Urgency;

/** A request in line. */
public record Queued(RequestId request, VarietyTag variety, Urgency urgency, Instant since) {}
