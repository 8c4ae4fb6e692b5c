package org.dragoman.dispatch.port;

import org.dragoman.dispatch.domain.CityId;
import org.dragoman.dispatch.domain.interpreter.InterpreterId;
import org.dragoman.dispatch.domain.view.InterpreterView;
import reactor.core.publisher.Mono;

/** Interpreters as they see themselves. */
public interface InterpreterViews {

    /** Empty for an interpreter whom this city does not have. */
    Mono<InterpreterView> interpreter(CityId city, InterpreterId interpreter);
}
