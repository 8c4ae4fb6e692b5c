package org.dragoman.dispatch.quality;

import org.dragoman.dispatch.domain.language.VarietyTag;
import org.dragoman.dispatch.domain.request.Urgency;

/**
 * Somebody asks for an interpreter.
 *
 * @param at milliseconds since Monday 0:00
 * @param patience milliseconds until the caller hangs up
 */
record Call(int number, VarietyTag tongue, Urgency urgency, long at, long patience) {}
