package org.dragoman.dispatch.domain.interpreter;

import java.util.Optional;

/**
 * What an interpreter is told on the duty line.
 *
 * @param next what was chosen during the present offer or call; takes effect afterwards
 */
public record DutyState(Availability now, Optional<Availability> next) {}
