package org.dragoman.gateway.architecture.violations.port;

import org.dragoman.gateway.architecture.violations.usecase.UseCaseThatWaits;

/** What a use case needs must not need the use case. */
public interface PortThatKnowsAVerb {

    UseCaseThatWaits verb();
}
