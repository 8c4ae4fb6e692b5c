package org.dragoman.dispatch.port;

import org.dragoman.dispatch.domain.place.Line;
import org.dragoman.dispatch.domain.place.SiteId;

/** A language line and the agency that is joined after the interpreter. */
public record LineSite(Line line, SiteId site) {}
