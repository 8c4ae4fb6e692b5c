package org.dragoman.dispatch.architecture.violations.port;

import org.dragoman.dispatch.architecture.violations.usecase.UseCaseThatWaits;
import org.springframework.util.unit.DataSize;

/** What a use case needs must need neither the use case nor a tool. */
public interface PortThatKnowsAVerb {

    UseCaseThatWaits verb();

    DataSize size();
}
